import { api } from "../api.js";
import { element } from "../element.js";
import { publicBase } from "../addresses.js";

/** Who leafs through the paragraphs doesn't ask about each; milliseconds. */
const PAUSE = 400;

/**
 * The buttons that copy or collect a paragraph and the link to who else has it; they are shown at the
 * one under the pointer or with the focus. Of an earlier version only the link can be copied: whatever
 * else is asked, the server answers of the report as it is.
 */
export class ParagraphActions {
  #report;
  #current;
  #clipboard;
  #citing;
  #messages;
  #buttons;
  #copied;
  #asked = 0;
  /** @type {HTMLElement | null} */
  #at = null;

  /**
   * @param {import("./text.js").ReportText} report
   * @param {import("./current.js").CurrentParagraph} current
   * @param {import("../citing.js").Citing} citing
   * @param {import("../shell.js").Shell} shell
   */
  constructor(report, current, citing, { clipboard, messages, bus }) {
    this.#report = report;
    this.#current = current;
    this.#clipboard = clipboard;
    this.#citing = citing;
    this.#messages = messages;
    const label = messages.text("copied.else.label");
    this.#copied = element("a", { class: "copied", href: "", title: label, "data-action": "copied" });
    const link = this.#button("hit.link", () => this.#copyLink(this.#at));
    const all = [
      this.#button("hit.quote", () => this.copyQuote(this.#at)),
      link,
      this.#button("hit.collect", () => this.#withCited((cited) => citing.collect(cited))),
      this.#button("hit.formats", () => this.#withCited((cited) => citing.choose(cited))),
      this.#copied,
    ];
    this.#buttons = element("span", { class: "actions" }, ...(report.version === undefined ? all : [link]));
    report.text.addEventListener("focusin", (event) => this.#moveTo(report.paragraphOf(event.target)));
    report.text.addEventListener("mouseover", (event) => this.#hover(event));
    bus.on("current", (paragraph) => this.#choose(paragraph));
    this.#choose(current.get());
  }

  /** @param {HTMLElement | null} paragraph the current one when there is none */
  copyQuote(paragraph) {
    const chosen = paragraph ?? this.#at ?? this.#current.get();
    if (chosen !== null && this.#report.version === undefined) {
      this.#citing.quote(this.#report.cited(chosen));
    }
  }

  /** @param {(cited: string) => void} action on the paragraph that the buttons stand at */
  #withCited(action) {
    if (this.#at !== null) {
      action(this.#report.cited(this.#at));
    }
  }

  /** @param {HTMLElement | null} paragraph */
  #copyLink(paragraph) {
    if (paragraph !== null) {
      this.#clipboard.copy(publicBase() + this.#report.address(paragraph), "copied.link");
    }
  }

  /** @param {MouseEvent} event the buttons stay where the keyboard is */
  #hover(event) {
    if (!this.#buttons.contains(document.activeElement)) {
      this.#moveTo(this.#report.paragraphOf(event.target));
    }
  }

  /** @param {HTMLElement | null} paragraph of which it is said how many others have it */
  #choose(paragraph) {
    this.#moveTo(paragraph);
    clearTimeout(this.#asked);
    if (paragraph !== null && this.#report.version === undefined && !paragraph.matches("tr, .heading, .title")) {
      this.#asked = setTimeout(() => this.#count(paragraph), PAUSE);
    }
  }

  /** @param {HTMLElement} paragraph */
  async #count(paragraph) {
    const answer = await api.copies(this.#report.cited(paragraph)).catch(() => null);
    if (answer !== null && paragraph === this.#at) {
      const { reports, hasMore, tooShort } = answer;
      const message = tooShort || reports === 0 ? "copied.else.none" : `copied.else.count${hasMore ? ".least" : ""}`;
      this.#copied.textContent = this.#messages.text(message, { n: reports });
    }
  }

  /** @param {HTMLElement | null} paragraph */
  #moveTo(paragraph) {
    if (paragraph !== null && paragraph !== this.#at) {
      this.#at = paragraph;
      this.#copied.textContent = this.#messages.text("copied.else");
      this.#copied.setAttribute("href", `/copied?p=${this.#report.cited(paragraph)}`);
      paragraph.querySelector("a.number")?.after(this.#buttons);
    }
  }

  /**
   * @param {string} message
   * @param {() => void} action
   */
  #button(message, action) {
    const label = this.#messages.text(`${message}.label`);
    const button = element(
      "button",
      { type: "button", "aria-label": label, title: label, "data-action": message },
      this.#messages.text(message),
    );
    button.addEventListener("click", action);
    return button;
  }
}
