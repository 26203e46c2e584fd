const PAUSE = 150;

/** The search box: searches while one types, never in the middle of an input method's composition. */
export class SearchBox {
  #input;
  #bus;
  #navigation;
  #composing = false;
  #timer = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input
   * @param {import("../bus.js").Bus} bus
   * @param {import("./navigation.js").Navigation} navigation
   */
  constructor(form, input, bus, navigation) {
    this.#input = input;
    this.#bus = bus;
    this.#navigation = navigation;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#composing) {
        this.#go(false);
      }
    });
    input.addEventListener("compositionstart", () => this.#compose(true));
    input.addEventListener("compositionend", () => this.#compose(false));
    input.addEventListener("input", () => this.#soon());
    bus.on("state", ({ state }) => this.#show(state.q));
  }

  /** @param {string} q not put back while the reader types on */
  #show(q) {
    if (this.#timer === 0 && !this.#composing && this.#input.value !== q) {
      this.#input.value = q;
    }
  }

  /** @param {boolean} composing */
  #compose(composing) {
    this.#composing = composing;
    this.#forget();
    if (!composing) {
      this.#soon();
    }
  }

  #soon() {
    this.#forget();
    if (!this.#composing) {
      this.#timer = setTimeout(() => this.#go(true), PAUSE);
    }
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  /** @param {boolean} replace */
  #go(replace) {
    this.#forget();
    const q = this.#input.value.trim() === "" ? "" : this.#input.value;
    if (!replace || q !== this.#navigation.state.q) {
      this.#bus.emit("go", { state: this.#navigation.state.with({ q }), replace });
    }
  }
}
