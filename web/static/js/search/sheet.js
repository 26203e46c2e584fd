/** The facets on a phone: a sheet that opens over the results. */
export class Sheet {
  #sheet;
  #opener;
  #closer;
  #behind;

  /** @param {{sheet: HTMLElement, opener: HTMLElement, closer: HTMLElement, behind: HTMLElement}} parts `behind` can't be reached while the sheet is open */
  constructor({ sheet, opener, closer, behind }) {
    this.#sheet = sheet;
    this.#opener = opener;
    this.#closer = closer;
    this.#behind = behind;
    opener.addEventListener("click", () => this.#open());
    closer.addEventListener("click", () => this.#close());
    sheet.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        this.#close();
      }
    });
    matchMedia("(min-width: 48rem)").addEventListener("change", () => this.#set(false));
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
