import { element, replaceContent } from "../element.js";
import { reportHead } from "../search/report-head.js";

/** The grades that say two numbers differ; the others ask a question. */
const UNEQUAL = ["arithmetic", "prose-table", "prose-prose", "carry-over"];

/** The reports of a page with their findings, each a link to its place in the report. */
export class FindingsList {
  #list;
  #messages;

  /**
   * @param {HTMLElement} list
   * @param {import("../messages.js").Messages} messages
   */
  constructor(list, messages) {
    this.#list = list;
    this.#messages = messages;
  }

  /** @param {ReadonlyArray<any>} reports */
  show(reports) {
    replaceContent(
      this.#list,
      reports.map((report) => this.#report(report)),
    );
    this.#list.removeAttribute("aria-busy");
  }

  /** A newer request is under way: what is shown stays, paler. */
  wait() {
    this.#list.setAttribute("aria-busy", "true");
  }

  /** @param {any} report */
  #report(report) {
    const findings = report.findings.map((finding) => this.#finding(report, finding));
    return element(
      "li",
      { class: "report" },
      reportHead(report, report.url, this.#messages),
      element("ol", {}, ...findings),
    );
  }

  /**
   * @param {any} report
   * @param {any} finding
   */
  #finding(report, finding) {
    const text = (key) => this.#messages.text(key);
    const href = `${report.url}?finding=${encodeURIComponent(finding.id)}`;
    const sign = UNEQUAL.includes(finding.grade) ? "≠" : "?";
    return element(
      "li",
      { class: `finding ${finding.grade}` },
      element(
        "p",
        { class: "grade" },
        element("span", { class: "sign", "aria-hidden": "true" }, sign),
        " ",
        element("strong", {}, text(`finding.${finding.grade}`)),
        " ",
        element("span", { class: "quiet" }, text(`finding.${finding.grade}.about`)),
      ),
      element("p", { class: "says", lang: this.#messages.language }, finding.message[this.#messages.language]),
      element("p", { class: "places" }, element("a", { href, "data-key": href }, text("findings.page.open"))),
    );
  }
}
