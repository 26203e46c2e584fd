/** The tree of places: opens and closes it, and finds a place by its name. */
export class PlaceTree {
  #tree;
  #find;
  #none;
  /** @type {Map<string, boolean>} what the reader opened or closed, by key */
  #opened = new Map();

  /**
   * @param {HTMLElement} tree that the server fills, again after each search
   * @param {HTMLInputElement} find
   * @param {HTMLElement} none says that no place has the name
   */
  constructor(tree, find, none) {
    this.#tree = tree;
    this.#find = find;
    this.#none = none;
    find.addEventListener("input", () => this.restore());
    tree.addEventListener("click", (event) => this.#press(/** @type {Element} */ (event.target)));
  }

  /** Shows the tree as the reader had it. */
  restore() {
    const sought = this.#find.value.trim();
    const found = [...this.#tree.children].filter((item) => this.#filter(item, sought, false));
    this.#none.hidden = sought === "" || found.length > 0;
  }

  /**
   * @param {Element} item
   * @param {string} sought in the name of a place; empty shows all
   * @param {boolean} inside a place that has it
   * @returns {boolean} whether the place or one in it has it
   */
  #filter(item, sought, inside) {
    const name = item.querySelector(":scope > .place .label")?.textContent ?? "";
    const has = inside || name.includes(sought);
    const below = [...item.querySelectorAll(":scope > ul > li")].filter((child) => this.#filter(child, sought, has));
    const shown = has || below.length > 0;
    /** @type {HTMLElement} */ (item).hidden = !shown;
    const toggle = item.querySelector(":scope > .place > .toggle");
    if (toggle !== null) {
      const automatic = sought === "" ? !item.hasAttribute("data-closed") : true;
      this.#set(item, toggle, this.#opened.get(toggle.getAttribute("data-key") ?? "") ?? automatic);
    }
    return shown;
  }

  /** @param {Element} target */
  #press(target) {
    const toggle = target.closest(".toggle");
    const item = toggle?.closest("li");
    if (toggle && item) {
      const open = item.classList.contains("closed");
      this.#opened.set(toggle.getAttribute("data-key") ?? "", open);
      this.#set(item, toggle, open);
    }
  }

  /**
   * @param {Element} item
   * @param {Element} toggle
   * @param {boolean} open
   */
  #set(item, toggle, open) {
    if (item.classList.contains("closed") === !open) {
      return;
    }
    item.classList.toggle("closed", !open);
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? "▾" : "▸";
    const label = toggle.getAttribute("aria-label") ?? "";
    toggle.setAttribute("aria-label", toggle.getAttribute("data-other-label") ?? "");
    toggle.setAttribute("data-other-label", label);
  }
}
