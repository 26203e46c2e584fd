import { Bus } from "./bus.js";
import { Clipboard } from "./clipboard.js";
import { Tray } from "./clippings/tray.js";
import { Keys } from "./keys.js";
import { switchLanguage } from "./language.js";
import { Messages } from "./messages.js";
import { SEARCH_PAGE, SearchState } from "./search/state.js";
import { Suggestions } from "./suggestions/suggestions.js";
import { ThemeSwitch } from "./theme.js";

/**
 * The element a page must have.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function required(id) {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`the page has no #${id}`);
  }
  return found;
}

/** What every page has: language, colours, keys, copying, suggestions below the search box. */
export class Shell {
  bus = new Bus();
  messages = new Messages();
  tray = new Tray();

  /** @param {(suggestion: import("./suggestions/suggestions.js").Suggestion) => void} choose */
  constructor(choose = openSearch) {
    this.keys = new Keys(/** @type {HTMLDialogElement} */ (required("keys")), this.messages);
    this.clipboard = new Clipboard(required("notice"), this.messages);
    new ThemeSwitch(required("theme"), this.messages);
    switchLanguage(required("language"), this.messages.language);
    const count = required("tray");
    const showCount = () => this.#showCount(count);
    this.tray.onChange(showCount);
    showCount();
    document.querySelector("a.skip")?.addEventListener("click", skip);
    const box = /** @type {HTMLInputElement} */ (required("q"));
    this.keys.add("/", "keys.box", () => {
      box.focus();
      box.select();
    });
    new Suggestions(/** @type {HTMLFormElement} */ (required("search")), box, this.messages, choose);
  }

  /** @param {HTMLElement} link to the tray, which is there only while something is in it */
  #showCount(link) {
    const n = this.tray.clippings.length;
    link.hidden = n === 0;
    link.textContent = `❏ ${n}`;
    link.setAttribute("aria-label", this.messages.text("tray.label", { n }));
  }
}

/**
 * Not every browser moves the focus to where a link leads.
 * @param {Event} event
 */
function skip(event) {
  const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  document.getElementById(link.hash.slice(1))?.focus();
}

/** @param {import("./suggestions/suggestions.js").Suggestion} suggestion */
function openSearch(suggestion) {
  location.assign(SearchState.of("", SEARCH_PAGE).taking(suggestion).address());
}
