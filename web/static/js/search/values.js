/** A facet that is a list: shows all its values, or the first few again. */
export class ValueList {
  #section;
  #all = false;
  #messages;

  /**
   * @param {HTMLElement} section that the server fills, again after each search
   * @param {import("../messages.js").Messages} messages
   */
  constructor(section, messages) {
    this.#section = section;
    this.#messages = messages;
    section.addEventListener("click", (event) => {
      if (/** @type {Element} */ (event.target).closest(".more")) {
        this.#all = !this.#all;
        this.restore();
      }
    });
  }

  /** Shows the list as the reader had it. */
  restore() {
    this.#section.toggleAttribute("data-all", this.#all);
    const button = this.#section.querySelector(".more");
    const n = this.#section.querySelectorAll("li").length;
    button?.setAttribute("aria-expanded", String(this.#all));
    button?.replaceChildren(this.#messages.text(this.#all ? "fewer.values" : "more.values", { n }));
  }
}
