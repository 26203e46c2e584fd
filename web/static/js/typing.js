/** Reports what is typed into a box, after a pause; never during an input method's composition. */
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

  /** Whether an input method is composing. */
  get composing() {
    return this.#composing;
  }

  /** Whether the box has changes that were not reported yet. */
  get pending() {
    return this.#composing || this.#timer !== 0;
  }

  /** Drops what was typed so far without reporting it. */
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
