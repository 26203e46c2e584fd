import { element } from "../element.js";
import { publicBase, withSource } from "../quote.js";

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
    const path = `${this.#report.main.dataset.path}?finding=${encodeURIComponent(finding.dataset.finding ?? "")}`;
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
    const source = { ...this.#report.source(), path };
    this.#clipboard.copy(withSource(claim, source, this.#report.isSample, this.#messages), "copied.finding");
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
