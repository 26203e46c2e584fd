import { api } from "../api.js";

const ASK_AGAIN = 2000;

/** What is shown when a search fails. The server words its own failures; here are those without an answer. */
export class FailureView {
  #box;
  #bus;
  #messages;
  #timer = 0;

  /**
   * @param {HTMLElement} box
   * @param {import("../bus.js").Bus} bus
   * @param {import("../messages.js").Messages} messages
   */
  constructor(box, bus, messages) {
    this.#box = box;
    this.#bus = bus;
    this.#messages = messages;
  }

  /**
   * No page came.
   * @param {import("./state.js").SearchState} state
   * @param {string} code `offline` or `internal`; the page has a template for each
   */
  show(state, code) {
    const template = /** @type {HTMLTemplateElement} */ (document.getElementById(`failure-${code}`));
    this.#box.replaceChildren(template.content.cloneNode(true));
    this.#box.querySelector("a")?.setAttribute("href", state.address());
    this.#box.hidden = false;
  }

  /**
   * While the index is being built: shows how far it is and searches once it is ready.
   * @param {import("./state.js").SearchState} state
   */
  follow(state) {
    clearTimeout(this.#timer);
    const line = this.#box.querySelector(".progress");
    if (line === null) {
      return;
    }
    const ask = async () => {
      const progress = await api.progress().catch(() => ({ ready: false }));
      if (!line.isConnected) {
        return;
      }
      if (progress.ready) {
        this.#bus.emit("go", { state, replace: true });
        return;
      }
      line.textContent = progress.of > 0 ? this.#messages.text("failure.progress", progress) : "";
      this.#timer = setTimeout(ask, ASK_AGAIN);
    };
    this.#timer = setTimeout(ask, 0);
  }
}
