/** The language that the server has worded the page in. */
const LANGUAGE = document.documentElement.lang === "en" ? "en" : "zh";
/** The page loads the wording of that language, and no other, before any module. */
const WORDS = /** @type {any} */ (globalThis).nianbaoWording;

/** The wording of the pages in the reader's language. */
export class Messages {
  /** @returns {"zh" | "en"} */
  get language() {
    return LANGUAGE;
  }

  /** @param {string} key */
  has(key) {
    return Object.hasOwn(WORDS, key);
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values] for the places in braces; numbers are grouped
   * @returns {string}
   */
  text(key, values = {}) {
    const pattern = WORDS[key];
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
}

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
