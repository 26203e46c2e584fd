import { Typing } from "../typing.js";

const PAUSE = 150;

/** The search box: searches while one types. */
export class SearchBox {
  #input;
  #results;
  #bus;
  #navigation;
  #typing;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input
   * @param {HTMLElement} results gets the focus when a search is sent, so that its keys work
   * @param {import("../bus.js").Bus} bus
   * @param {import("./navigation.js").Navigation} navigation
   */
  constructor(form, input, results, bus, navigation) {
    this.#input = input;
    this.#results = results;
    this.#bus = bus;
    this.#navigation = navigation;
    this.#typing = new Typing(input, PAUSE, () => this.#go(true));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#typing.composing) {
        this.#go(false);
        this.#results.focus({ preventScroll: true });
      }
    });
    bus.on("state", ({ state }) => this.#show(state.q));
  }

  /**
   * Searches for what was suggested, with the filters in use.
   * @param {import("../suggestions/suggestions.js").Suggestion} suggestion
   */
  take(suggestion) {
    this.#typing.forget();
    this.#bus.emit("go", { state: this.#navigation.state.taking(suggestion) });
  }

  /** @param {string} q not put back while the reader types on */
  #show(q) {
    if (!this.#typing.pending && this.#input.value !== q) {
      this.#input.value = q;
    }
  }

  /** @param {boolean} typed whether the reader may still be typing */
  #go(typed) {
    this.#typing.forget();
    const q = this.#input.value.trim() === "" ? "" : this.#input.value;
    if (!typed || q !== this.#navigation.state.q) {
      this.#bus.emit("go", { state: this.#navigation.state.with({ q }), typed });
    }
  }
}
