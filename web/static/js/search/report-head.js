import { element } from "../element.js";

/**
 * What is shown above the hits or findings of a report: its title, place and year.
 * @param {any} report
 * @param {string} address
 * @param {import("../messages.js").Messages} messages
 * @param {ReadonlyArray<string>} days that were looked for; those of the report are shown
 * @returns {HTMLElement}
 */
export function reportHead(report, address, messages, days = []) {
  const named = report.issuer === null || report.title.includes(report.issuer);
  const title = element(
    "h2",
    {},
    element(
      "a",
      { href: address, class: "report-link", lang: "zh", "data-key": address },
      named ? null : element("span", { class: "issuer" }, `${report.issuer} `),
      report.title,
    ),
    report.titleInferred ? element("span", { class: "inferred" }, messages.text("title.inferred")) : null,
  );
  return element("header", {}, title, where(report, messages, days));
}

/**
 * @param {any} report
 * @param {import("../messages.js").Messages} messages
 * @param {ReadonlyArray<string>} days
 */
function where(report, messages, days) {
  const place = [report.province, report.city, report.county]
    .filter((name, i, names) => name !== null && name !== names[i - 1])
    .join(" ");
  return element(
    "p",
    { class: "where" },
    element("span", { lang: "zh" }, place === "" ? messages.text("place.unknown") : place),
    element("span", { class: "year" }, report.reportYear === null ? "" : String(report.reportYear)),
    day(report.publishedOn, "report.published", messages, days),
    day(report.writtenOn, "report.written", messages, days),
  );
}

/**
 * @param {string | null} date
 * @param {string} key what it is
 * @param {import("../messages.js").Messages} messages
 * @param {ReadonlyArray<string>} days
 */
function day(date, key, messages, days) {
  return date !== null && days.includes(date)
    ? element("span", { class: "day" }, messages.text(key), " ", element("mark", {}, date))
    : null;
}
