import { element } from "../element.js";
import { publicBase } from "../addresses.js";
import { api } from "../api.js";

/** The buttons that copy a finding or the link to it. */
export class FindingActions {
  #report;
  #clipboard;
  #messages;

  /**
   * @param {HTMLElement} section the list of findings
   * @param {import("./text.js").ReportText} report
   * @param {import("../clipboard.js").Clipboard} clipboard
   * @param {import("../messages.js").Messages} messages
   */
  constructor(section, report, clipboard, messages) {
    this.#report = report;
    this.#clipboard = clipboard;
    this.#messages = messages;
    for (const finding of section.querySelectorAll("li.finding")) {
      this.#add(/** @type {HTMLElement} */ (finding));
    }
  }

  /** @param {HTMLElement} finding */
  #add(finding) {
    const path = `/reports/${this.#report.cited(null)}?finding=${encodeURIComponent(finding.dataset.finding ?? "")}`;
    const actions = element(
      "span",
      { class: "actions" },
      this.#button("hit.quote", "findings.quote.label", () => this.#copyQuote(finding, path)),
      this.#button("hit.link", "findings.link.label", () => this.#clipboard.copy(publicBase() + path, "copied.link")),
    );
    finding.append(actions);
  }

  /**
   * @param {HTMLElement} finding
   * @param {string} path
   */
  #copyQuote(finding, path) {
    const claim = this.#messages.text("findings.quote.claim", {
      grade: finding.querySelector(".grade strong")?.textContent ?? "",
      message: finding.querySelector(".says")?.textContent ?? "",
    });
    this.#clipboard.copy(this.#withSource(claim, path), "copied.finding");
  }

  /**
   * A claim with the source of the report, and the address of the finding in place of the report's.
   * @param {string} claim
   * @param {string} path
   */
  async #withSource(claim, path) {
    const report = this.#report.cited(null);
    const source = await api.cite([report], "text");
    return `${claim}\n${source.replace(`/reports/${report}`, path)}`;
  }

  /**
   * @param {string} message
   * @param {string} label
   * @param {() => void} action
   */
  #button(message, label, action) {
    const name = this.#messages.text(label);
    const button = element(
      "button",
      { type: "button", "aria-label": name, title: name, "data-action": message },
      this.#messages.text(message),
    );
    button.addEventListener("click", action);
    return button;
  }
}
