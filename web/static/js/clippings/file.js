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
    const head = `<meta charset="utf-8"><title>${escaped(title)}</title>`;
    const sample = this.#sample ? `<p>${escaped(this.#messages.text("sample.strip"))}</p>` : "";
    const body = clippings.map((clipping) => clipping.html + this.#written(clipping)).join("\n");
    const language = document.documentElement.lang;
    const heading = `<h1>${escaped(title)}</h1>`;
    return `<!doctype html>\n<html lang="${language}">\n<head>${head}</head>\n<body>\n${heading}\n${sample}${body}\n</body>\n</html>\n`;
  }

  /** @param {Shown} clipping */
  #written(clipping) {
    const note = clipping.note === "" ? "" : `<p>${escaped(clipping.note).replaceAll("\n", "<br>")}</p>\n`;
    const remarks = this.#remarks(clipping).join(this.#messages.text("unit.separator"));
    return `\n${note}<p><small>${escaped(remarks)}</small></p>`;
  }

  /** @param {Shown} clipping */
  #remarks({ at, state }) {
    const day = new Date(at).toLocaleDateString("sv");
    const became = state === "changed" || state === "gone" ? [this.#messages.text(`clippings.${state}`)] : [];
    return [this.#messages.text("clippings.at", { day }), ...became];
  }
}

/**
 * A text as HTML has it.
 * @param {string} text
 */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
