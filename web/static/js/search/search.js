const PATIENCE = 200;

/**
 * Asks the server. A newer search always wins: older ones are aborted and their answers dropped.
 * Emits `waiting` after 200 ms, then `answer` {state, answer} or `failure` {state, error}.
 */
export class Search {
  #bus;
  #ask;
  #broken = new AbortController();

  /**
   * @param {import("../bus.js").Bus} bus
   * @param {(parameters: URLSearchParams, signal: AbortSignal) => Promise<any>} ask
   */
  constructor(bus, ask) {
    this.#bus = bus;
    this.#ask = ask;
  }

  /** @param {import("./state.js").SearchState} state */
  async run(state) {
    this.#broken.abort();
    const mine = new AbortController();
    this.#broken = mine;
    const waiting = setTimeout(() => this.#bus.emit("waiting", state), PATIENCE);
    try {
      const answer = await this.#ask(state.parameters(), mine.signal);
      this.#unless(mine, "answer", { state, answer });
    } catch (error) {
      this.#unless(mine, "failure", { state, error });
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
