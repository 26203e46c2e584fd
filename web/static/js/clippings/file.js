import { element } from "../element.js";

/**
 * @typedef {import("./tray.js").Clipping & {state: string | null}} Shown a clipping and what became of
 *   it; `null` when that isn't known
 */

/** What the server formed when a clipping was collected, with what the reader has written, as a file. */
export class ClippingsFile {
  #messages;
  #sample;

  /**
   * @param {import("../messages.js").Messages} messages
   * @param {boolean} sample whether the data is invented
   */
  constructor(messages, sample) {
    this.#messages = messages;
    this.#sample = sample;
  }

  /** @param {Shown[]} clippings */
  markdown(clippings) {
    const parts = clippings.flatMap((clipping) => [
      clipping.markdown,
      clipping.note,
      this.#remarks(clipping).join(this.#messages.text("unit.separator")),
    ]);
    return [`# ${this.#messages.text("clippings")}`, ...parts.filter((part) => part !== "")].join("\n\n") + "\n";
  }

  /** @param {Shown[]} clippings */
  html(clippings) {
    const title = this.#messages.text("clippings");
    const head = `<meta charset="utf-8">${element("title", {}, title).outerHTML}`;
    const sample = this.#sample ? element("p", {}, this.#messages.text("sample.strip")).outerHTML : "";
    const body = clippings.map((clipping) => clipping.html + this.#written(clipping)).join("\n");
    const language = document.documentElement.lang;
    const heading = element("h1", {}, title).outerHTML;
    return `<!doctype html>\n<html lang="${language}">\n<head>${head}</head>\n<body>\n${heading}\n${sample}${body}\n</body>\n</html>\n`;
  }

  /** @param {Shown} clipping */
  #written(clipping) {
    const lines = clipping.note === "" ? [] : clipping.note.split("\n");
    const note = element("p", {}, ...lines.flatMap((line, i) => (i === 0 ? [line] : [element("br"), line])));
    const remarks = element("p", {}, element("small", {}, this.#remarks(clipping).join(this.#messages.text("unit.separator"))));
    return `\n${clipping.note === "" ? "" : note.outerHTML + "\n"}${remarks.outerHTML}`;
  }

  /** @param {Shown} clipping */
  #remarks({ at, state }) {
    const day = new Date(at).toLocaleDateString("sv");
    const became = state === "changed" || state === "gone" ? [this.#messages.text(`clippings.${state}`)] : [];
    return [this.#messages.text("clippings.at", { day }), ...became];
  }
}

/**
 * Has the browser keep a file.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = /** @type {HTMLAnchorElement} */ (element("a", { href: address, download: name }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
