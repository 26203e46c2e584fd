import { element } from "../element.js";
import { cells, excerpt, marked } from "../marks.js";
import { publicBase, quote } from "../quote.js";

const WINDOW = 140;

/** Makes what is shown of one matching paragraph: one link, and its actions beside it. */
export class HitView {
  #messages;
  #clipboard;
  #isSample;

  /**
   * @param {import("../messages.js").Messages} messages
   * @param {import("../clipboard.js").Clipboard} clipboard
   * @param {() => boolean} isSample
   */
  constructor(messages, clipboard, isSample) {
    this.#messages = messages;
    this.#clipboard = clipboard;
    this.#isSample = isSample;
  }

  /**
   * @param {any} report
   * @param {any} paragraph
   * @returns {HTMLElement}
   */
  make(report, paragraph) {
    const link = element(
      "a",
      { href: paragraph.url, class: "hit-link", "data-key": paragraph.url },
      this.#path(paragraph),
      this.#window(paragraph),
    );
    const actions = element(
      "span",
      { class: "actions" },
      this.#button("hit.quote", () => this.#copyQuote(report, paragraph), paragraph),
      this.#button("hit.link", () => this.#copyLink(paragraph), paragraph),
    );
    return element("li", { class: "hit" }, link, actions);
  }

  /** @param {any} paragraph */
  #path(paragraph) {
    const row = paragraph.kind === "row" ? this.#messages.text("hit.row") : null;
    const words = [paragraph.section, row].filter((part) => part !== null).join(" › ");
    return element("span", { class: "path", lang: "zh" }, words === "" ? null : words);
  }

  /** @param {any} paragraph */
  #window(paragraph) {
    const shown = excerpt(paragraph.text, paragraph.highlights, WINDOW);
    return element(
      "span",
      { class: `window ${paragraph.kind}`, lang: "zh" },
      shown.cutBefore ? "…" : null,
      ...(paragraph.kind === "row" ? row(shown) : [marked(shown.text, shown.ranges)]),
      shown.cutAfter ? "…" : null,
    );
  }

  /**
   * @param {string} message
   * @param {() => void} action
   * @param {any} paragraph
   */
  #button(message, action, paragraph) {
    const label = this.#messages.text(`${message}.label`);
    const button = element(
      "button",
      { type: "button", title: label, "aria-label": label, "data-key": `${message} ${paragraph.url}`, "data-action": message },
      this.#messages.text(message),
    );
    button.addEventListener("click", action);
    return button;
  }

  /**
   * @param {any} report
   * @param {any} paragraph
   */
  #copyQuote(report, paragraph) {
    const quoted = { ...report, year: report.reportYear, text: paragraph.text, path: paragraph.url.split("?")[0] };
    this.#clipboard.copy(quote(quoted, this.#isSample(), this.#messages), "copied.quote");
  }

  /** @param {any} paragraph */
  #copyLink(paragraph) {
    this.#clipboard.copy(publicBase() + paragraph.url, "copied.link");
  }
}

/**
 * The cells of a row; the tab between two of them is what a copy keeps.
 * @param {{text: string, ranges: Array<[number, number]>}} shown
 */
function row(shown) {
  return cells(shown.text, shown.ranges).flatMap((cell, i) => [
    i === 0 ? null : element("span", { class: "cell-end" }, "\t"),
    marked(cell.text, cell.ranges),
  ]);
}
