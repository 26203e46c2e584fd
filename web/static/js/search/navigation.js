import { SearchState } from "./state.js";

/**
 * Keeps the address and the search in step. Hears `go` {state, replace}; emits `state` {state,
 * moved} for each search to be made, with `moved` for a step in the history.
 */
export class Navigation {
  #bus;
  #kind;
  #state;
  #saving = 0;

  /**
   * @param {import("../bus.js").Bus} bus
   * @param {typeof import("./state.js").SEARCH_PAGE} kind the page it is on
   */
  constructor(bus, kind) {
    this.#bus = bus;
    this.#kind = kind;
    this.#state = SearchState.of(location.search, kind);
    history.scrollRestoration = "manual";
    bus.on("go", ({ state, replace }) => this.#go(state, replace ?? false));
    addEventListener("popstate", () => this.#enter(true));
    addEventListener("scroll", () => this.#saveSoon(), { passive: true });
    document.addEventListener("click", (event) => this.#follow(event));
  }

  get state() {
    return this.#state;
  }

  start() {
    this.#enter(true);
  }

  /** Scrolls to where the reader was on this history entry, once its results are shown. */
  restoreScroll() {
    scrollTo(0, history.state?.scroll ?? 0);
  }

  /** @param {boolean} moved */
  #enter(moved) {
    clearTimeout(this.#saving);
    this.#state = SearchState.of(location.search, this.#kind);
    this.#bus.emit("state", { state: this.#state, moved });
  }

  /**
   * @param {SearchState} state
   * @param {boolean} replace
   */
  #go(state, replace) {
    if (replace) {
      history.replaceState({ scroll: 0 }, "", state.address());
    } else if (state.address() !== location.pathname + location.search) {
      this.#save();
      history.pushState({ scroll: 0 }, "", state.address());
    }
    this.#enter(false);
  }

  /**
   * Plain clicks on the page's own links stay on the page; any other click is the browser's.
   * @param {MouseEvent} event
   */
  #follow(event) {
    // Not left to `pagehide`: by then the browser no longer accepts changes to the entry.
    this.#save();
    const link = /** @type {Element} */ (event.target).closest?.("a[data-go]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    const state = SearchState.of(new URL(link.getAttribute("href"), location.origin).search, this.#kind);
    this.#bus.emit("go", { state });
    if (link.hasAttribute("data-top")) {
      scrollTo(0, 0);
    }
  }

  #saveSoon() {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), 150);
  }

  #save() {
    clearTimeout(this.#saving);
    history.replaceState({ ...history.state, scroll: scrollY }, "");
  }
}
