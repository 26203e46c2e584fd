/** Hears what is typed into a box, after a pause; never in the middle of an input method's composition. */
export class Typing {
  #pause;
  #typed;
  #composing = false;
  #timer = 0;

  /**
   * @param {HTMLInputElement} input
   * @param {number} pause in milliseconds
   * @param {() => void} typed
   */
  constructor(input, pause, typed) {
    this.#pause = pause;
    this.#typed = typed;
    input.addEventListener("compositionstart", () => this.#compose(true));
    input.addEventListener("compositionend", () => this.#compose(false));
    input.addEventListener("input", () => this.#soon());
  }

  /** Whether an input method is at work. */
  get composing() {
    return this.#composing;
  }

  /** Whether there is more in the box than has been told. */
  get pending() {
    return this.#composing || this.#timer !== 0;
  }

  /** What was typed so far is not told any more. */
  forget() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  /** @param {boolean} composing */
  #compose(composing) {
    this.#composing = composing;
    this.#soon();
  }

  #soon() {
    this.forget();
    if (!this.#composing) {
      this.#timer = setTimeout(() => {
        this.#timer = 0;
        this.#typed();
      }, this.#pause);
    }
  }
}
