import { api } from "../api.js";
import { Typing } from "../typing.js";
import { SuggestionList } from "./list.js";

/**
 * @typedef {object} Suggestion
 * @property {string} text what it is called
 * @property {"phrase" | "place" | "office" | "agency"} kind
 * @property {number} count of reports
 * @property {string} q the whole query, with it taken
 * @property {{name: string, value: string} | null} filter to be added to the query
 * @property {string | null} detail where it lies
 * @property {ReadonlyArray<[number, number]>} matched ranges of `text`
 */

const PAUSE = 100;
const MOST = 8;

/** What an input method reports instead of the key. */
const COMPOSING_KEY = 229;

/**
 * Suggestions below the search box while one types. They never show unasked: not for an answer that
 * comes late, nor once the box is left, emptied or sent. Without an answer nothing is said.
 */
export class Suggestions {
  #input;
  #list;
  #choose;
  #typing;
  #broken = new AbortController();
  /** What follows the words that the list is for. */
  #rest = "";

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input of the form
   * @param {import("../messages.js").Messages} messages
   * @param {(suggestion: Suggestion) => void} choose
   */
  constructor(form, input, messages, choose) {
    this.#input = input;
    this.#choose = choose;
    this.#list = new SuggestionList(form, input, messages, (suggestion) => this.#take(suggestion));
    this.#typing = new Typing(input, PAUSE, () => this.#suggest());
    input.addEventListener("input", () => this.#change());
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("compositionstart", () => this.#close());
    input.addEventListener("blur", () => this.#close());
    form.addEventListener("submit", () => this.#close());
    addEventListener("popstate", () => this.#close());
  }

  #change() {
    this.#broken.abort();
    if (this.#input.value.trim() === "") {
      this.#close();
    }
  }

  async #suggest() {
    this.#settle();
    const mine = new AbortController();
    this.#broken = mine;
    const end = this.#input.selectionEnd ?? this.#input.value.length;
    const words = this.#input.value.slice(0, end);
    const rest = this.#input.value.slice(end);
    // In the middle of a word there is no telling what will follow.
    const asked = document.activeElement === this.#input && words.trim() !== "" && /^(?:\s|$)/u.test(rest);
    const answer = asked ? await api.suggest(words, MOST, mine.signal).catch(() => null) : null;
    if (!mine.signal.aborted) {
      this.#rest = rest;
      this.#list.show(answer?.suggestions ?? []);
    }
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing || event.keyCode === COMPOSING_KEY || this.#typing.composing) {
      return;
    }
    if (event.key === "Escape") {
      this.#escape(event);
    } else if (this.#list.isOpen) {
      this.#pressInList(event);
    } else if (event.key === "ArrowDown" && this.#input.selectionEnd === this.#input.value.length) {
      this.#suggest();
    }
  }

  /** @param {KeyboardEvent} event closes the list; what it does else, it does afterwards */
  #escape(event) {
    if (this.#list.isOpen) {
      event.preventDefault();
    }
    this.#close();
  }

  /** @param {KeyboardEvent} event */
  #pressInList(event) {
    const active = this.#list.active;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.#settle();
      this.#list.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active !== null) {
      event.preventDefault();
      this.#take(active);
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      this.#list.leave();
    }
  }

  /** @param {Suggestion} suggestion */
  #take(suggestion) {
    this.#close();
    const q = (suggestion.q + this.#rest).trim();
    this.#input.value = q;
    this.#choose({ ...suggestion, q });
  }

  /** While the reader goes through the list it does not change. */
  #settle() {
    this.#typing.forget();
    this.#broken.abort();
  }

  #close() {
    this.#settle();
    this.#list.close();
  }
}
