/**
 * @typedef {object} Clipping
 * @property {string} p `REPORT/PARAGRAPH`
 * @property {string} at when it was collected
 * @property {string} title of the report
 * @property {string} text as it was then
 * @property {string} source
 * @property {string} url
 * @property {string} markdown
 * @property {string} html
 * @property {string} note the reader's own
 */

const NAME = "nianbao.clippings";
const MOST = 200;
const LONGEST_NOTE = 2000;
const CITED = /^[a-z2-7]{12}\/[0-9]{1,7}-[0-9a-f]{6}$/;
const TEXTS = ["at", "title", "text", "source", "url", "markdown", "html", "note"];

/**
 * The paragraphs that a reader has collected. They are kept in this browser and nowhere else; other
 * windows of it share them. What can't be kept or read is told by a word: `off`, `full`, `damaged`, and
 * `most` when there are too many.
 */
export class Tray {
  static MOST = MOST;
  static LONGEST_NOTE = LONGEST_NOTE;

  /** @type {Clipping[]} */
  clippings = [];
  /** @type {"off" | "damaged" | null} */
  problem = null;
  /** @type {Array<() => void>} */
  #listeners = [];

  constructor() {
    this.#read();
    addEventListener("storage", (event) => {
      if (event.key === NAME || event.key === null) {
        this.#read();
        this.#tell();
      }
    });
  }

  /** @param {() => void} listener called whenever the tray has changed, in this window or another */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** @param {string} p */
  has(p) {
    return this.clippings.some((clipping) => clipping.p === p);
  }

  /**
   * @param {import("../api.js").Citation} citation of a paragraph that is there
   * @returns {string | null} what stands in the way
   */
  add({ p, title, text, source, url, markdown, html }) {
    this.#read();
    if (this.clippings.length >= MOST) {
      return "most";
    }
    const clipping = { p, at: new Date().toISOString(), title, text, source, url, markdown, html, note: "" };
    return this.keep([...this.clippings, /** @type {Clipping} */ (clipping)]);
  }

  /**
   * @param {Clipping[]} clippings all of them, in order
   * @returns {string | null} what stands in the way; then nothing has changed
   */
  keep(clippings) {
    try {
      if (clippings.length === 0) {
        localStorage.removeItem(NAME);
      } else {
        localStorage.setItem(NAME, JSON.stringify(clippings));
      }
    } catch (failure) {
      return /** @type {Error} */ (failure).name === "QuotaExceededError" && this.problem !== "off" ? "full" : "off";
    }
    this.clippings = clippings;
    this.problem = null;
    this.#tell();
    return null;
  }

  #read() {
    this.problem = null;
    this.clippings = [];
    try {
      const kept = localStorage.getItem(NAME);
      if (kept !== null) {
        this.#take(JSON.parse(kept));
      }
    } catch (failure) {
      this.problem = failure instanceof SyntaxError ? "damaged" : "off";
    }
  }

  /** @param {unknown} kept whatever it may be: of a list that is damaged the good entries are kept */
  #take(kept) {
    const list = Array.isArray(kept) ? kept : [];
    this.clippings = list.filter(isClipping).slice(0, MOST);
    if (!Array.isArray(kept) || this.clippings.length < kept.length) {
      this.problem = "damaged";
    }
  }

  #tell() {
    this.#listeners.forEach((listener) => listener());
  }
}

/** @param {any} entry */
function isClipping(entry) {
  return (
    typeof entry === "object" &&
    entry !== null &&
    CITED.test(entry.p) &&
    TEXTS.every((name) => typeof entry[name] === "string")
  );
}
