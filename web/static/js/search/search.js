import { api } from "../api.js";

const PATIENCE = 200;

/**
 * Asks the server for the page of a search. A newer search always wins: older ones are aborted and
 * their answers dropped. Emits `waiting` after 200 ms, then `answer` {page, address}, with the
 * address the server has led to, or `failure` {state, code} when no page came.
 */
export class Search {
  #bus;
  #broken = new AbortController();

  /** @param {import("../bus.js").Bus} bus */
  constructor(bus) {
    this.#bus = bus;
  }

  /** @param {import("./state.js").SearchState} state */
  async run(state) {
    this.#broken.abort();
    const mine = new AbortController();
    this.#broken = mine;
    const waiting = setTimeout(() => this.#bus.emit("waiting", state), PATIENCE);
    try {
      const answer = await api.page(state.address(), mine.signal);
      this.#unless(mine, "answer", answer);
    } catch (error) {
      this.#unless(mine, "failure", { state, code: error.code ?? "internal" });
    } finally {
      clearTimeout(waiting);
    }
  }

  /**
   * @param {AbortController} mine
   * @param {string} name
   * @param {any} detail
   */
  #unless(mine, name, detail) {
    if (!mine.signal.aborted) {
      this.#bus.emit(name, detail);
    }
  }
}
