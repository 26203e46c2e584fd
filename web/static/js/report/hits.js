/** The bar that goes from one marked word to the next. */
export class HitBar {
  #parts;
  #report;
  #current;
  #messages;
  /** @type {HTMLElement[]} */
  #marks;
  #here = -1;

  /**
   * @param {{bar: HTMLElement, place: HTMLElement, previous: HTMLElement, next: HTMLElement, close: HTMLElement}} parts
   * @param {import("./text.js").ReportText} report
   * @param {import("./current.js").CurrentParagraph} current
   * @param {import("../messages.js").Messages} messages
   * @param {import("../bus.js").Bus} bus
   */
  constructor(parts, report, current, messages, bus) {
    this.#parts = parts;
    this.#report = report;
    this.#current = current;
    this.#messages = messages;
    this.#marks = [...report.text.querySelectorAll("mark")];
    parts.previous.addEventListener("click", () => this.step(-1));
    parts.next.addEventListener("click", () => this.step(1));
    parts.close.addEventListener("click", () => this.#close());
    bus.on("current", (paragraph) => this.#enter(paragraph));
    this.#open();
  }

  /**
   * Goes to another mark; the first comes after the last.
   * @param {number} step 1 or -1
   */
  step(step) {
    const count = this.#marks.length;
    if (count === 0 || this.#parts.bar.hidden) {
      return;
    }
    const from = this.#here === -1 && step < 0 ? 0 : this.#here;
    this.#go((from + step + count) % count);
    const mark = this.#marks[this.#here];
    const paragraph = this.#report.paragraphOf(mark);
    if (paragraph !== null && paragraph !== this.#current.get()) {
      this.#current.choose(paragraph, { push: false });
    }
    mark.scrollIntoView({ block: "center", inline: "nearest" });
  }

  #open() {
    const asked = this.#report.query !== "";
    this.#parts.bar.hidden = !asked;
    for (const button of [this.#parts.previous, this.#parts.next]) {
      /** @type {HTMLButtonElement} */ (button).disabled = this.#marks.length === 0;
    }
    this.#enter(this.#current.get());
    if (this.#current.get() === null && asked) {
      this.#marks[0]?.scrollIntoView({ block: "center" });
    }
  }

  /** @param {HTMLElement | null} paragraph its first mark is the present one */
  #enter(paragraph) {
    const present = this.#marks[this.#here];
    if (paragraph === null || present === undefined || !paragraph.contains(present)) {
      this.#go(paragraph === null ? -1 : this.#marks.findIndex((mark) => paragraph.contains(mark)));
    }
  }

  /** @param {number} index -1 for none */
  #go(index) {
    this.#marks[this.#here]?.classList.remove("here");
    this.#here = index;
    this.#marks[this.#here]?.classList.add("here");
    this.#show();
  }

  #show() {
    const of = this.#marks.length;
    const key = of === 0 ? "hits.none" : this.#here === -1 ? "hits.all" : "hits.place";
    this.#parts.place.textContent = this.#messages.text(key, { n: this.#here + 1, of });
  }

  #close() {
    this.#parts.bar.hidden = true;
    this.#report.text.classList.add("unmarked");
  }
}
