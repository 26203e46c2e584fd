import { element } from "../element.js";
import { marked } from "../marks.js";

/**
 * The list of a combobox: the keyboard stays in the box, which says which option is the active one.
 * It overlays the page and moves nothing on it.
 */
export class SuggestionList {
  #input;
  #messages;
  #list;
  #status;
  /** @type {ReadonlyArray<import("./suggestions.js").Suggestion>} */
  #shown = [];
  #active = -1;

  /**
   * @param {HTMLElement} parent
   * @param {HTMLInputElement} input
   * @param {import("../messages.js").Messages} messages
   * @param {(suggestion: import("./suggestions.js").Suggestion) => void} choose
   */
  constructor(parent, input, messages, choose) {
    this.#input = input;
    this.#messages = messages;
    this.#list = element("ul", { id: "suggestions", class: "suggestions", role: "listbox", hidden: true });
    this.#status = element("p", { class: "unseen", role: "status" });
    parent.append(this.#list, this.#status);
    for (const [name, value] of Object.entries(COMBOBOX)) {
      input.setAttribute(name, value);
    }
    // Pressing on the list must not take the focus from the box.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = /** @type {Element} */ (event.target).closest('[role="option"]');
      if (option !== null) {
        choose(this.#shown[[...this.#list.children].indexOf(option)]);
      }
    });
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  /** The option that Enter takes; `null` while the reader is in the text. */
  get active() {
    return this.#shown[this.#active] ?? null;
  }

  /** @param {ReadonlyArray<import("./suggestions.js").Suggestion>} suggestions none: closes the list */
  show(suggestions) {
    this.#shown = suggestions;
    this.#list.replaceChildren(...suggestions.map((suggestion, i) => this.#option(suggestion, i)));
    this.#list.setAttribute("aria-label", this.#messages.text("suggestions"));
    this.#list.hidden = suggestions.length === 0;
    this.#list.scrollTop = 0;
    this.#input.setAttribute("aria-expanded", String(this.isOpen));
    this.#status.textContent = this.isOpen
      ? this.#messages.text("suggestions.count", { n: suggestions.length })
      : "";
    this.leave();
  }

  close() {
    this.show([]);
  }

  /**
   * Goes from option to option; the text comes between the last and the first.
   * @param {number} step 1 or -1
   */
  move(step) {
    const stops = this.#shown.length + 1;
    this.#activate(((this.#active + 1 + step + stops) % stops) - 1);
  }

  /** Back in the text. */
  leave() {
    this.#activate(-1);
  }

  /** @param {number} active -1 for none */
  #activate(active) {
    this.#list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = active;
    const option = /** @type {HTMLElement | undefined} */ (this.#list.children[active]);
    if (option === undefined) {
      this.#input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    this.#input.setAttribute("aria-activedescendant", option.id);
    this.#reveal(option);
  }

  /**
   * Not by `scrollIntoView`, which would move the page as well.
   * @param {HTMLElement} option
   */
  #reveal(option) {
    const bottom = option.offsetTop + option.offsetHeight - this.#list.clientHeight;
    this.#list.scrollTop = Math.max(bottom, Math.min(this.#list.scrollTop, option.offsetTop));
  }

  /**
   * @param {import("./suggestions.js").Suggestion} suggestion
   * @param {number} i
   */
  #option({ text, kind, count, detail, matched }, i) {
    const about = [this.#messages.text(`suggestions.${kind}`), this.#messages.text("suggestions.reports", { n: count })];
    return element(
      "li",
      { id: `suggestion-${i}`, role: "option", "aria-selected": "false" },
      element("span", { class: "says", lang: "zh" }, marked(text, matched)),
      " ",
      detail === null ? null : element("span", { class: "quiet", lang: "zh" }, detail),
      " ",
      element("span", { class: "quiet about" }, about.join(" · ")),
    );
  }
}

const COMBOBOX = {
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-controls": "suggestions",
  "aria-expanded": "false",
};
