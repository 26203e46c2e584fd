import { element } from "../element.js";

/**
 * What is shown above the hits or findings of a report: its title, place and year.
 * @param {any} report
 * @param {string} address
 * @param {import("../messages.js").Messages} messages
 * @returns {HTMLElement}
 */
export function reportHead(report, address, messages) {
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
  return element("header", {}, title, where(report, messages));
}

/**
 * @param {any} report
 * @param {import("../messages.js").Messages} messages
 */
function where(report, messages) {
  const place = [report.province, report.city, report.county]
    .filter((name, i, names) => name !== null && name !== names[i - 1])
    .join(" ");
  return element(
    "p",
    { class: "where" },
    element("span", { lang: "zh" }, place === "" ? messages.text("place.unknown") : place),
    element("span", { class: "year" }, report.reportYear === null ? "" : String(report.reportYear)),
  );
}
