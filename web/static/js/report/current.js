/**
 * The paragraph that the address names. A click on a number in the margin chooses another without
 * leaving the page. Emits `current` with each choice.
 */
export class CurrentParagraph {
  #report;
  #bus;

  /**
   * @param {import("./text.js").ReportText} report
   * @param {import("../bus.js").Bus} bus
   */
  constructor(report, bus) {
    this.#report = report;
    this.#bus = bus;
    report.text.addEventListener("click", (event) => this.#click(event));
    addEventListener("popstate", () => this.#fromAddress());
  }

  /** @returns {HTMLElement | null} */
  get() {
    return this.#report.text.querySelector(".paragraph.current");
  }

  /**
   * @param {HTMLElement} paragraph
   * @param {{push: boolean}} history whether the choice is a step of its own
   */
  choose(paragraph, { push }) {
    const address = this.#report.address(paragraph);
    if (push) {
      history.pushState(null, "", address);
    } else {
      history.replaceState(null, "", address);
    }
    this.#mark(paragraph);
  }

  /** @param {HTMLElement | null} paragraph */
  #mark(paragraph) {
    const before = this.get();
    before?.classList.remove("current");
    before?.removeAttribute("aria-current");
    paragraph?.classList.add("current");
    paragraph?.setAttribute("aria-current", "location");
    this.#bus.emit("current", paragraph);
  }

  #fromAddress() {
    const id = decodeURIComponent(location.pathname.split("/p/")[1] ?? "");
    const paragraph = document.getElementById(id);
    this.#mark(paragraph);
    paragraph?.scrollIntoView({ block: "center" });
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = /** @type {Element} */ (event.target).closest("a.number");
    const paragraph = this.#report.paragraphOf(link);
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (paragraph !== null && plain) {
      event.preventDefault();
      this.choose(paragraph, { push: true });
    }
  }
}
