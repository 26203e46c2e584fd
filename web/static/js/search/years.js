/** The two bounds below the histogram of years, which choose a range. */
export class YearRange {
  #section;
  #bus;
  #navigation;
  #messages;

  /**
   * @param {HTMLElement} section that the server fills, again after each search
   * @param {import("../bus.js").Bus} bus
   * @param {import("./navigation.js").Navigation} navigation
   * @param {import("../messages.js").Messages} messages
   */
  constructor(section, bus, navigation, messages) {
    this.#section = section;
    this.#bus = bus;
    this.#navigation = navigation;
    this.#messages = messages;
    section.addEventListener("input", () => this.#tell());
    section.addEventListener("change", () => this.#choose());
  }

  /** @returns {HTMLInputElement[]} */
  #inputs() {
    return [...this.#section.querySelectorAll("input")];
  }

  #bounds() {
    return this.#inputs().map((input) => Number(input.value)).sort((a, b) => a - b);
  }

  #tell() {
    const [low, high] = this.#bounds().map(String);
    const shown = this.#section.querySelector("output");
    if (shown !== null) {
      shown.textContent = low === high ? low : this.#messages.text("year.range", { from: low, to: high });
    }
  }

  #choose() {
    const [low, high] = this.#bounds();
    const { min, max } = this.#inputs()[0];
    const range = low === high ? String(low) : `${low}..${high}`;
    const values = low === Number(min) && high === Number(max) ? [] : [range];
    const state = this.#navigation.state;
    // Arrow keys move a bound year by year; only the first step is one of the history.
    const replace = state.values("year").some((value) => value.includes(".."));
    this.#bus.emit("go", { state: state.withFilter("year", values), replace });
  }
}
