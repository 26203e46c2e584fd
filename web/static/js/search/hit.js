import { api } from "../api.js";
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
      shown.cutBefore || paragraph.textStart > 0 ? "…" : null,
      ...(paragraph.kind === "row" ? row(shown) : [marked(shown.text, shown.ranges)]),
      shown.cutAfter || !isToTheEnd(paragraph) ? "…" : null,
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
  async #copyQuote(report, paragraph) {
    const text = await wholeText(report, paragraph).catch(() => null);
    const quoted = { ...report, year: report.reportYear, text, path: paragraph.url.split("?")[0] };
    const copied = text === null ? null : quote(quoted, this.#isSample(), this.#messages);
    this.#clipboard.copy(copied, "copied.quote");
  }

  /** @param {any} paragraph */
  #copyLink(paragraph) {
    this.#clipboard.copy(publicBase() + paragraph.url, "copied.link");
  }
}

/**
 * Whether the text in the answer, which may be a window, reaches to the end of the paragraph.
 * @param {any} paragraph
 */
function isToTheEnd(paragraph) {
  return paragraph.textStart + paragraph.text.length === paragraph.textLength;
}

/**
 * The text of a paragraph; of a long one the answer has only a window.
 * @param {any} report
 * @param {any} paragraph
 * @returns {Promise<string>}
 */
async function wholeText(report, paragraph) {
  if (paragraph.textStart === 0 && isToTheEnd(paragraph)) {
    return paragraph.text;
  }
  const whole = await api.report(report.id);
  return whole.paragraphs.find((/** @type {any} */ one) => one.id === paragraph.id).text;
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
