const PAUSE = 300;

/** The box for the beginning of an index number. */
export class IndexNumberFilter {
  #input;
  #bus;
  #navigation;
  #timer = 0;

  /**
   * @param {HTMLInputElement} input
   * @param {import("../bus.js").Bus} bus
   * @param {import("./navigation.js").Navigation} navigation
   */
  constructor(input, bus, navigation) {
    this.#input = input;
    this.#bus = bus;
    this.#navigation = navigation;
    input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#go(), PAUSE);
    });
    input.addEventListener("change", () => this.#go());
    bus.on("state", ({ state }) => this.#show(state));
  }

  /** @param {import("./state.js").SearchState} state */
  #show(state) {
    if (this.#timer === 0 && document.activeElement !== this.#input) {
      this.#input.value = state.lists.index.join(" ");
    }
  }

  #go() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const values = this.#input.value.split(/\s+/).filter((value) => value !== "");
    const state = this.#navigation.state.withFilter("index", values);
    if (state.address() !== this.#navigation.state.with({}).address()) {
      this.#bus.emit("go", { state, replace: true });
    }
  }
}
