import { SearchState } from "./state.js";

/**
 * Keeps the address and the search in step. Hears `go` {state, typed, replace}: a search that was
 * committed is a new entry of the history; one that is still being `typed` takes the place of the
 * entry until it is committed or left, and `replace` changes the entry for good. Emits `state`
 * {state, moved} for each search to be made, with `moved` for a step in the history.
 */
export class Navigation {
  #bus;
  #path;
  #state;
  #shown;
  #saving = 0;

  /**
   * @param {import("../bus.js").Bus} bus
   * @param {string} path of the page it is on
   */
  constructor(bus, path) {
    this.#bus = bus;
    this.#path = path;
    this.#state = SearchState.of(location.search, path);
    this.#shown = this.#state;
    history.scrollRestoration = "manual";
    bus.on("go", (wanted) => this.#go(wanted));
    addEventListener("popstate", () => this.#enter(true));
    addEventListener("scroll", () => this.#saveSoon(), { passive: true });
    document.addEventListener("click", (event) => this.#follow(event));
  }

  get state() {
    return this.#state;
  }

  /** Scrolls to where the reader was on this history entry, once its results are shown. */
  restoreScroll() {
    if (history.state !== null) {
      scrollTo(0, history.state.scroll ?? 0);
    }
  }

  /**
   * The page shows the answer to the latest search, or to the one that the server has led to.
   * @param {SearchState} state
   */
  shows(state) {
    this.#shown = state;
    if (state.address() !== this.#state.address()) {
      this.#state = state;
      history.replaceState(history.state, "", state.address());
    }
  }

  /** @param {boolean} moved */
  #enter(moved) {
    clearTimeout(this.#saving);
    this.#state = SearchState.of(location.search, this.#path);
    this.#bus.emit("state", { state: this.#state, moved });
  }

  /** @param {{state: SearchState, typed?: boolean, replace?: boolean}} wanted */
  #go({ state, typed = false, replace = false }) {
    const address = state.address();
    if (typed) {
      const before = history.state?.before ?? { address: here(), scroll: scrollY };
      history.replaceState({ scroll: 0, before: before.address === address ? undefined : before }, "", address);
    } else if (replace) {
      history.replaceState({ ...history.state, scroll: 0 }, "", address);
    } else {
      this.#putBack();
      if (address !== here()) {
        this.#save();
        history.pushState({ scroll: 0 }, "", address);
      }
    }
    this.#enter(false);
  }

  /** Makes the entry what it was before something was typed. */
  #putBack() {
    const before = history.state?.before;
    if (before !== undefined) {
      history.replaceState({ scroll: before.scroll }, "", before.address);
    }
  }

  /** What was typed becomes an entry of its own: the reader goes on from its results. */
  #commit() {
    if (history.state?.before !== undefined) {
      const typed = here();
      this.#putBack();
      history.pushState({ scroll: scrollY }, "", typed);
    }
  }

  /**
   * Plain clicks on the page's own links stay on the page; any other click is the browser's.
   * @param {MouseEvent} event
   */
  #follow(event) {
    // Not left to `pagehide`: by then the browser no longer accepts changes to the entry.
    this.#save();
    const link = /** @type {Element} */ (event.target).closest?.("a[href]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    this.#commit();
    if (!link.hasAttribute("data-go")) {
      return;
    }
    event.preventDefault();
    const to = SearchState.of(new URL(link.getAttribute("href"), location.origin).search, this.#path);
    // A newer search may still be on its way: what it asks stays asked.
    const isShown = this.#shown.address() === this.#state.address();
    this.#bus.emit("go", { state: isShown ? to : this.#state.changedAs(this.#shown, to) });
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

/** @returns {string} the present address below the server's root */
function here() {
  return location.pathname + location.search;
}
