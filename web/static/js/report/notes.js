import { element } from "../element.js";

/** The distance that a note keeps from the foot of the window, in pixels. */
const MARGIN = 8;

/**
 * The notes on the finding at hand, which stay at the foot of the window: each has a button that
 * closes it, and none covers the row that it speaks of.
 */
export class OpenNotes {
  #report;
  #current;
  #messages;
  /** @type {HTMLElement | null} the link that opened them */
  #opener = null;
  #waiting = false;

  /**
   * @param {import("./text.js").ReportText} report
   * @param {import("./current.js").CurrentParagraph} current
   * @param {import("../messages.js").Messages} messages
   * @param {import("../bus.js").Bus} bus
   */
  constructor(report, current, messages, bus) {
    this.#report = report;
    this.#current = current;
    this.#messages = messages;
    bus.on("current", () => this.#open());
    // A table scrolls in a box of its own.
    document.addEventListener("scroll", () => this.#soon(), { capture: true, passive: true });
    addEventListener("resize", () => this.#soon(), { passive: true });
    this.#open();
  }

  /** Closes them; the keyboard goes back to where it was when they were opened. */
  close() {
    const notes = this.#notes();
    if (notes.length === 0) {
      return;
    }
    const inside = notes.some((note) => note.contains(document.activeElement));
    const opener = this.#opener ?? this.#current.get()?.querySelector("a.number");
    this.#current.leaveFinding();
    if (inside) {
      /** @type {HTMLElement | null | undefined} */ (opener)?.focus({ preventScroll: true });
    }
  }

  /** @returns {HTMLElement[]} */
  #notes() {
    return [...this.#report.text.querySelectorAll(/** @type {"div"} */ (".note.finding.here"))];
  }

  #open() {
    for (const button of this.#report.text.querySelectorAll(".close-note")) {
      button.remove();
    }
    const notes = this.#notes();
    for (const note of notes) {
      note.prepend(this.#button());
    }
    if (notes.length > 0) {
      this.#opener = document.activeElement instanceof HTMLAnchorElement ? document.activeElement : null;
      this.#makeWay();
    }
  }

  #button() {
    const label = this.#messages.text("finding.close.label");
    const button = element(
      "button",
      { type: "button", class: "close-note", "aria-label": label, title: label },
      this.#messages.text("finding.close"),
      element("span", { "aria-hidden": "true" }, " ×"),
    );
    button.addEventListener("click", () => this.close());
    return button;
  }

  #soon() {
    if (!this.#waiting) {
      this.#waiting = true;
      requestAnimationFrame(() => {
        this.#waiting = false;
        this.#makeWay();
      });
    }
  }

  /** A note whose row is not above its place at the foot of the window waits below the table. */
  #makeWay() {
    for (const note of this.#notes()) {
      const bottom = placeOf(note)?.getBoundingClientRect().bottom ?? 0;
      note.classList.toggle("waiting", bottom > innerHeight - MARGIN - note.offsetHeight);
    }
  }
}

/**
 * The row or the words that a note speaks of.
 * @param {HTMLElement} note
 */
function placeOf(note) {
  const box = /** @type {HTMLElement} */ (note.parentElement);
  const marked = box.querySelector(".current .doubted.here") ?? box.querySelector(".doubted.here, .words .doubted");
  return marked?.closest("tr") ?? marked;
}
