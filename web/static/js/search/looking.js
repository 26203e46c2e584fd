import { api } from "../api.js";

const ASK_AGAIN = 2000;

/** One line while the folders are being looked at: what is found then may not be all there is. */
export class LookingLine {
  #line;
  #messages;
  /** @type {any} the latest progress, `null` when the server does not say */
  #progress = null;

  /**
   * @param {HTMLElement} line
   * @param {import("../messages.js").Messages} messages
   */
  constructor(line, messages) {
    this.#line = line;
    this.#messages = messages;
  }

  /** Asks how far the server is until everything in the folders can be found. */
  async follow() {
    this.#progress = await api.progress().catch(() => null);
    this.#show();
    if (this.#isLooking()) {
      setTimeout(() => this.follow(), ASK_AGAIN);
    }
  }

  #isLooking() {
    return this.#progress?.status === "indexing";
  }

  #show() {
    this.#line.hidden = !this.#isLooking() || !this.#progress.ready;
    if (!this.#line.hidden) {
      const key = this.#progress.of > 0 ? "looking.progress" : "looking";
      this.#line.textContent = this.#messages.text(key, this.#progress);
    }
  }
}
