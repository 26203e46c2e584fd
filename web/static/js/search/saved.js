import { api } from "../api.js";
import { element } from "../element.js";
import { memory } from "../memory.js";
import { required } from "../shell.js";
import { SEARCH_PAGE, SearchState } from "./state.js";

/**
 * @typedef {object} Saved
 * @property {string} address of the search page
 * @property {string} label what the reader asked
 * @property {string} at when its results were last looked at, to the second
 */

const NAME = "searches";
const MOST = 50;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/**
 * The searches that a reader keeps, in this browser and nowhere else: a button keeps the one that is
 * shown, and the start page lists them with what came here since each was looked at.
 */
export class SavedSearches {
  #button;
  #section;
  #navigation;
  #clipboard;
  #messages;
  /** @type {AbortController} of the counts that are on their way */
  #counting = new AbortController();

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.button keeps or forgets the search that is shown
   * @param {HTMLElement} parts.section lists the searches
   * @param {import("./navigation.js").Navigation} navigation
   * @param {import("../shell.js").Shell} shell
   */
  constructor({ button, section }, navigation, { bus, clipboard, messages }) {
    this.#button = button;
    this.#section = section;
    this.#navigation = navigation;
    this.#clipboard = clipboard;
    this.#messages = messages;
    button.addEventListener("click", () => this.#toggle());
    bus.on("answer", () => this.#show());
    this.#show();
  }

  /** @returns {Saved[]} the latest first; what is damaged is left out */
  #all() {
    try {
      const kept = JSON.parse(memory.get(NAME) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isSaved) : [];
    } catch {
      return [];
    }
  }

  /**
   * @param {Saved[]} searches
   * @returns {boolean} whether the browser keeps them
   */
  #keep(searches) {
    const kept = JSON.stringify(searches);
    memory.set(NAME, kept);
    return memory.get(NAME) === kept;
  }

  #toggle() {
    const address = comparable(this.#navigation.state).address();
    const others = this.#all().filter((saved) => saved.address !== address);
    if (others.length < this.#all().length) {
      this.#keep(others);
    } else if (others.length >= MOST) {
      this.#clipboard.say(this.#messages.text("saved.most", { n: MOST }));
    } else {
      const done = this.#keep([{ address, label: this.#label(), at: now() }, ...others]);
      this.#clipboard.say(this.#messages.text(done ? "saved.done" : "saved.off"));
    }
    this.#show();
  }

  /** The words and the filters as the page shows them. */
  #label() {
    const chips = document.querySelectorAll('#chips .chip:not([data-key^="chip seen "]) .chip-value');
    const filters = [...chips].map((chip) => chip.textContent ?? "");
    return [this.#navigation.state.q, ...filters].filter((part) => part.trim() !== "").join(" · ");
  }

  #show() {
    this.#counting.abort();
    const state = comparable(this.#navigation.state);
    const isStart = state.address() === SEARCH_PAGE;
    const saved = this.#all();
    const shown = saved.find((search) => search.address === state.address());
    this.#button.hidden = isStart;
    this.#button.textContent = this.#messages.text(shown === undefined ? "saved.keep" : "saved.kept");
    this.#button.setAttribute("aria-pressed", String(shown !== undefined));
    if (shown !== undefined) {
      this.#keep(saved.map((search) => (search === shown ? { ...search, at: now() } : search)));
    }
    this.#section.hidden = !isStart || saved.length === 0;
    if (!this.#section.hidden) {
      this.#list(saved);
    }
  }

  /** @param {Saved[]} searches */
  async #list(searches) {
    this.#counting = new AbortController();
    const signal = this.#counting.signal;
    const lines = searches.map((saved) => ({ saved, news: element("span", { class: "quiet" }) }));
    const heading = element("h2", { id: "saved-heading" }, this.#messages.text("saved.heading"));
    const items = lines.map(({ saved, news }) =>
      element("li", {}, this.#link(saved.address, saved.label), " ", news, " ", this.#forget(saved)),
    );
    this.#section.replaceChildren(heading, element("ul", {}, ...items));
    for (const { saved, news } of lines) {
      const since = comparable(SearchState.of(query(saved.address), SEARCH_PAGE)).withFilter("seen", [`>${saved.at}`]);
      const n = await api.count(since.parameters(), signal).catch(() => null);
      if (signal.aborted) {
        return;
      }
      this.#tell(news, n, since.with({}), saved.at);
    }
  }

  /**
   * @param {HTMLElement} news
   * @param {number | null} n reports that came since; `null` when it couldn't be counted
   * @param {SearchState} since
   * @param {string} at
   */
  #tell(news, n, since, at) {
    const day = new Date(at).toLocaleDateString(this.#messages.language === "zh" ? "zh-CN" : "en", {
      month: "long",
      day: "numeric",
      weekday: "short",
    });
    if (n === null) {
      news.textContent = this.#messages.text("saved.unknown");
    } else if (n === 0) {
      news.textContent = this.#messages.text("saved.nothing", { day });
    } else {
      news.classList.remove("quiet");
      news.replaceChildren(this.#link(since.address(), this.#messages.text("saved.new", { n, day })));
    }
  }

  /**
   * @param {string} address
   * @param {string} text
   */
  #link(address, text) {
    return element("a", { href: address, "data-go": true, "data-top": true }, text);
  }

  /** @param {Saved} saved */
  #forget(saved) {
    const button = element(
      "button",
      { type: "button", "aria-label": this.#messages.text("saved.forget", { name: saved.label }) },
      "×",
    );
    button.addEventListener("click", () => {
      this.#keep(this.#all().filter((search) => search.address !== saved.address));
      this.#show();
      (this.#section.querySelector("a") ?? required("results")).focus();
    });
    return button;
  }
}

/**
 * A search without its page and without when its reports came.
 * @param {SearchState} state
 */
function comparable(state) {
  return state.withFilter("seen", []);
}

/** @param {string} address */
function query(address) {
  return address.slice(address.indexOf("?") + 1);
}

function now() {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** @param {any} entry */
function isSaved(entry) {
  return (
    typeof entry === "object" &&
    entry !== null &&
    typeof entry.label === "string" &&
    typeof entry.address === "string" &&
    entry.address.startsWith(`${SEARCH_PAGE}?`) &&
    MOMENT.test(entry.at)
  );
}
