import { element, replaceContent } from "../element.js";

const DEEPEST = 10_000;

/** The links to the page before and after. */
export class Paging {
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
   * @param {any} answer
   */
  show(state, answer) {
    const of = Math.ceil(Math.min(answer.total, DEEPEST) / answer.size);
    const page = answer.page;
    this.#box.hidden = of < 2;
    replaceContent(this.#box, [
      page > 1 ? this.#link(state, Math.min(of, page - 1), "paging.previous", "prev") : element("span"),
      element("span", { class: "quiet" }, this.#messages.text("paging.page", { page, of })),
      page < of ? this.#link(state, page + 1, "paging.next", "next") : element("span"),
    ]);
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {number} page
   * @param {string} message
   * @param {string} rel
   */
  #link(state, page, message, rel) {
    const href = state.with({ page }).address();
    return element(
      "a",
      { href, rel, "data-go": true, "data-top": true, "data-key": rel },
      this.#messages.text(message),
    );
  }
}
