/** The facets on a phone: a sheet that opens over the results. */
export class Sheet {
  #sheet;
  #opener;
  #closer;
  #behind;
  #messages;

  /**
   * @param {{sheet: HTMLElement, opener: HTMLElement, closer: HTMLElement, behind: HTMLElement}} parts `behind` can't be reached while the sheet is open
   * @param {import("../bus.js").Bus} bus
   * @param {import("../messages.js").Messages} messages
   */
  constructor({ sheet, opener, closer, behind }, bus, messages) {
    this.#sheet = sheet;
    this.#opener = opener;
    this.#closer = closer;
    this.#behind = behind;
    this.#messages = messages;
    opener.addEventListener("click", () => this.#open());
    closer.addEventListener("click", () => this.#close());
    sheet.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        this.#close();
      }
    });
    matchMedia("(min-width: 48rem)").addEventListener("change", () => this.#set(false));
    bus.on("state", ({ state }) => this.#show(state.filters().length));
  }

  /** @param {number} count */
  #show(count) {
    this.#opener.textContent = this.#messages.text(count === 0 ? "filters" : "filters.count", { n: count });
  }

  #open() {
    this.#set(true);
    this.#closer.focus();
  }

  #close() {
    this.#set(false);
    this.#opener.focus();
  }

  /** @param {boolean} open */
  #set(open) {
    this.#sheet.classList.toggle("open", open);
    this.#opener.setAttribute("aria-expanded", String(open));
    this.#behind.inert = open;
  }
}
