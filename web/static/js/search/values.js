import { element, replaceContent } from "../element.js";
import { facetLink } from "./facet.js";

const SHORT = 8;

/** A facet shown as a list: kind of office, form, collection. Hidden while there is nothing to choose. */
export class ValuesFacet {
  #box;
  #name;
  #names;
  #messages;
  #all = false;
  /** @type {{state: any, counts: ReadonlyArray<any>} | null} */
  #shown = null;

  /**
   * @param {HTMLElement} box
   * @param {string} name of the filter
   * @param {import("./names.js").Names} names
   * @param {import("../messages.js").Messages} messages
   */
  constructor(box, name, names, messages) {
    this.#box = box;
    this.#name = name;
    this.#names = names;
    this.#messages = messages;
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {ReadonlyArray<any>} counts
   */
  show(state, counts) {
    this.#shown = { state, counts };
    const chosen = state.lists[this.#name];
    this.#box.hidden = counts.length < 2 && chosen.length === 0;
    const visible = this.#all
      ? counts
      : counts.filter((count, i) => i < SHORT || chosen.includes(valueOf(count)));
    const items = visible.map((count) => element("li", {}, this.#link(state, count)));
    replaceContent(this.#box, [
      element("h3", {}, this.#messages.text(`filter.${this.#name}`)),
      element("ul", {}, ...items),
      counts.length > SHORT ? this.#more(counts.length) : null,
    ]);
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {any} count
   */
  #link(state, count) {
    const value = valueOf(count);
    return facetLink({
      label: this.#names.label(this.#name, count),
      count: count.count,
      selected: count.selected,
      href: state.toggled(this.#name, [value]).address(),
      key: `${this.#name} ${value}`,
    });
  }

  /** @param {number} n */
  #more(n) {
    const text = this.#all ? "fewer.values" : "more.values";
    const button = element(
      "button",
      { type: "button", class: "more", "data-key": `${this.#name} more`, "aria-expanded": String(this.#all) },
      this.#messages.text(text, { n }),
    );
    button.addEventListener("click", () => {
      this.#all = !this.#all;
      if (this.#shown !== null) {
        this.show(this.#shown.state, this.#shown.counts);
      }
    });
    return button;
  }
}

/** @param {any} count */
function valueOf(count) {
  return count.value ?? "unknown";
}
