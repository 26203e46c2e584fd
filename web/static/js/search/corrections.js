import { element, replaceContent } from "../element.js";

/** What else may have been meant, above the results or in place of any. */
export class Corrections {
  #box;
  #messages;

  /**
   * @param {HTMLElement} box
   * @param {import("../messages.js").Messages} messages
   */
  constructor(box, messages) {
    this.#box = box;
    this.#messages = messages;
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {ReadonlyArray<{text: string, q: string, count: number}>} corrections
   */
  show(state, corrections) {
    const items = corrections.map((correction) => this.#item(state, correction));
    this.#box.hidden = items.length === 0;
    replaceContent(this.#box, [
      element("h2", {}, this.#messages.text("corrections")),
      element("ul", {}, ...items),
    ]);
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {{text: string, q: string, count: number}} correction
   */
  #item(state, { text, q, count }) {
    const link = element("a", { href: state.with({ q }).address(), "data-go": true, "data-key": `correction ${q}`, lang: "zh" }, text);
    const reports = element("span", { class: "quiet" }, this.#messages.text("corrections.reports", { n: count }));
    return element("li", {}, link, reports);
  }
}
