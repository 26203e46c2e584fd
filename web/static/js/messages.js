import { withExamples } from "./examples.js";
import { memory } from "./memory.js";
import en from "./messages/en.js";
import zh from "./messages/zh.js";

const LANGUAGES = { zh: { words: zh, tag: "zh-Hans" }, en: { words: en, tag: "en" } };

/** The wording of the pages in the chosen language. */
export class Messages {
  #language = memory.get("language") === "en" ? "en" : "zh";
  #bus;

  /** @param {import("./bus.js").Bus} bus hears `language` after each change */
  constructor(bus) {
    this.#bus = bus;
  }

  /** @returns {"zh" | "en"} */
  get language() {
    return this.#language;
  }

  /** @param {"zh" | "en"} language */
  choose(language) {
    this.#language = language;
    memory.set("language", language);
    this.apply(document.documentElement);
    this.#bus.emit("language", language);
  }

  /** @param {string} key */
  has(key) {
    return Object.hasOwn(LANGUAGES[this.#language].words, key);
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values] for the places in braces; numbers are grouped
   * @returns {string}
   */
  text(key, values = {}) {
    const pattern = LANGUAGES[this.#language].words[key];
    if (pattern === undefined) {
      throw new Error(`no wording for ${key}`);
    }
    return pattern.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
  }

  /**
   * Words in quotation marks, one after the other. Marks within others are single.
   * @param {string[]} words
   */
  quoted(words) {
    return words
      .map((word) => this.text("quote.text", { text: word.replaceAll("“", "‘").replaceAll("”", "’") }))
      .join(this.text("unit.separator"));
  }

  /**
   * Gives every element with `data-message` (text), `data-message-examples` (text with examples to
   * try), `data-message-label`, `data-message-placeholder` or `data-message-title` its wording;
   * `data-values` holds what stands in braces, as JSON.
   * @param {Element} root
   */
  apply(root) {
    document.documentElement.lang = LANGUAGES[this.#language].tag;
    for (const found of root.querySelectorAll("[data-message]")) {
      found.textContent = this.#of(found, "data-message");
    }
    for (const found of root.querySelectorAll("[data-message-examples]")) {
      found.replaceChildren(...withExamples(this.#of(found, "data-message-examples")));
    }
    for (const [from, to] of ATTRIBUTES) {
      for (const found of root.querySelectorAll(`[${from}]`)) {
        found.setAttribute(to, this.#of(found, from));
      }
    }
  }

  /**
   * @param {Element} found
   * @param {string} attribute
   */
  #of(found, attribute) {
    const values = JSON.parse(found.getAttribute("data-values") ?? "{}");
    return this.text(/** @type {string} */ (found.getAttribute(attribute)), values);
  }
}

const ATTRIBUTES = [
  ["data-message-label", "aria-label"],
  ["data-message-placeholder", "placeholder"],
  ["data-message-title", "title"],
];

/** @param {string | number | undefined} value */
function shown(value) {
  return typeof value === "number" ? grouped(value) : (value ?? "");
}

/**
 * A number with thin grouping: 12 345. Years are given as text.
 * @param {number} number
 * @returns {string}
 */
export function grouped(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, "\u202f");
}
