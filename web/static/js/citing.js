import { api } from "./api.js";
import { element } from "./element.js";

/** The formats beside the plain quotation, as the server names them; their wording is `format.…`. */
const FORMATS = ["markdown", "html", "gbt7714", "bibtex", "ris"];

/** What can be done with a paragraph: its quotation and other citations copied, or kept in the tray. */
export class Citing {
  #clipboard;
  #messages;
  #tray;
  /** @type {HTMLDialogElement | null} */
  #formats = null;

  /** @param {import("./shell.js").Shell} shell */
  constructor({ clipboard, messages, tray }) {
    this.#clipboard = clipboard;
    this.#messages = messages;
    this.#tray = tray;
  }

  /** @param {string} cited `REPORT/PARAGRAPH` */
  quote(cited) {
    this.#clipboard.copy(api.cite([cited], "text"), "copied.quote");
  }

  /**
   * Lets the reader choose a format, or collect; the focus goes back to where it was.
   * @param {string} cited
   */
  choose(cited) {
    this.#formats?.remove();
    const dialog = /** @type {HTMLDialogElement} */ (element("dialog", { class: "keys", "aria-labelledby": "formats" }));
    const close = this.#button("keys.close", () => dialog.close());
    const formats = FORMATS.map((format) =>
      this.#button(`format.${format}`, () => {
        dialog.close();
        this.#clipboard.copy(api.cite([cited], format), "copied.citation");
      }),
    );
    const collect = this.#button("hit.collect.label", () => {
      dialog.close();
      this.collect(cited);
    });
    dialog.append(
      element("h2", { id: "formats" }, this.#messages.text("formats")),
      element("p", { class: "formats" }, ...formats, collect),
      close,
    );
    document.body.append(dialog);
    this.#formats = dialog;
    dialog.showModal();
  }

  /**
   * Keeps a paragraph in the tray, with its text as it is now.
   * @param {string} cited
   */
  async collect(cited) {
    if (this.#tray.has(cited)) {
      this.#clipboard.say(this.#messages.text("collected.before"));
      return;
    }
    const citation = (await api.citations([cited]).catch(() => []))[0];
    if (citation === undefined || citation.state !== "same") {
      this.#clipboard.say(this.#messages.text("copied.failed"));
      return;
    }
    const problem = this.#tray.add(citation);
    this.#clipboard.say(
      problem === null
        ? this.#messages.text("collected", { n: this.#tray.clippings.length })
        : this.#messages.text(`tray.${problem}`),
    );
  }

  /**
   * @param {string} message
   * @param {() => void} action
   */
  #button(message, action) {
    const button = element("button", { type: "button" }, this.#messages.text(message));
    button.addEventListener("click", action);
    return button;
  }
}
