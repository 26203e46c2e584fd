import { Typing } from "../typing.js";

const PAUSE = 300;

/** A filter whose values are typed, with spaces between them: beginnings of index numbers, parts of offices' names. */
export class TextFilter {
  #input;
  #name;
  #bus;
  #navigation;
  #typing;

  /**
   * @param {HTMLInputElement} input
   * @param {string} name of the filter
   * @param {import("../bus.js").Bus} bus
   * @param {import("./navigation.js").Navigation} navigation
   */
  constructor(input, name, bus, navigation) {
    this.#input = input;
    this.#name = name;
    this.#bus = bus;
    this.#navigation = navigation;
    this.#typing = new Typing(input, PAUSE, () => this.#go(true));
    input.addEventListener("change", () => this.#go(false));
    bus.on("state", ({ state }) => this.#show(state));
  }

  /** @param {import("./state.js").SearchState} state */
  #show(state) {
    if (!this.#typing.pending && document.activeElement !== this.#input) {
      this.#input.value = state.values(this.#name).join(" ");
    }
  }

  /** @param {boolean} typed whether the reader may still be typing */
  #go(typed) {
    this.#typing.forget();
    const values = this.#input.value.split(/\s+/).filter((value) => value !== "");
    const state = this.#navigation.state.withFilter(this.#name, values);
    if (!typed || state.address() !== this.#navigation.state.with({}).address()) {
      this.#bus.emit("go", { state, typed });
    }
  }
}
