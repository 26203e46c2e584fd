import { element, replaceContent } from "../element.js";

/** The filters in use; each goes away by a click. */
export class Chips {
  #list;
  #names;
  #messages;

  /**
   * @param {HTMLElement} list
   * @param {import("./names.js").Names} names
   * @param {import("../messages.js").Messages} messages
   */
  constructor(list, names, messages) {
    this.#list = list;
    this.#names = names;
    this.#messages = messages;
  }

  /** @param {import("./state.js").SearchState} state */
  show(state) {
    const filters = state.filters();
    const chips = filters.map(({ name, value }) => this.#chip(state, name, value));
    if (filters.length > 0) {
      const clear = element(
        "a",
        { href: state.withoutFilters().address(), "data-go": true, "data-key": "clear", class: "clear" },
        this.#messages.text("filters.clear"),
      );
      chips.push(element("li", {}, clear));
    }
    replaceContent(this.#list, chips);
    this.#list.hidden = filters.length === 0;
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {string} name
   * @param {string} value
   */
  #chip(state, name, value) {
    const words = { name: this.#messages.text(`filter.${name}`), value: this.#names.value(name, value) };
    const link = element(
      "a",
      {
        href: state.without(name, value).address(),
        "data-go": true,
        "data-key": `chip ${name} ${value}`,
        class: "chip",
        "aria-label": this.#messages.text("filters.remove", words),
      },
      element("span", { class: "chip-name" }, words.name),
      ` ${words.value} `,
      element("span", { class: "chip-cross" }, "×"),
    );
    return element("li", {}, link);
  }
}
