import { api } from "../api.js";
import { element } from "../element.js";

const ASK_AGAIN = 2000;

/** What is shown when a search fails: what happened, what to do, the request's number. */
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

  hide() {
    clearTimeout(this.#timer);
    this.#box.hidden = true;
    this.#box.replaceChildren();
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {any} error
   */
  show(state, error) {
    this.hide();
    const text = (key, values) => this.#messages.text(key, values);
    const code = codeOf(error, this.#messages);
    const values = {
      parameter: this.#messages.has(`filter.${error.parameter}`) ? text(`filter.${error.parameter}`) : error.parameter,
      value: error.value,
    };
    const requestId = error.requestId ?? null;
    this.#box.replaceChildren(
      element("h2", {}, text(`failure.${code}`, values)),
      code === "bad-query" ? element("p", {}, error.message) : "",
      element("p", {}, text(`failure.${code}.advice`)),
      element("p", { class: "actions-line" }, this.#way(state, error)),
      requestId === null ? "" : element("p", { class: "quiet" }, text("failure.request", { id: requestId })),
    );
    this.#box.hidden = false;
    if (code === "unavailable") {
      this.#follow(state);
    }
  }

  /**
   * The way out: how to ask, the search without the value that is not known, or once more.
   * @param {import("./state.js").SearchState} state
   * @param {any} error
   */
  #way(state, error) {
    if (error.code === "bad-query") {
      return element("a", { href: "/help" }, this.#messages.text("welcome.how"));
    }
    const known = state.lists[error.parameter]?.includes(error.value) ?? false;
    const target = known ? state.without(error.parameter, error.value) : state;
    const text = this.#messages.text(known ? "failure.without" : "failure.retry");
    return element("a", { href: target.address(), "data-go": true }, text);
  }

  /**
   * While the index is being built: shows how far it is and searches once it is ready.
   * @param {import("./state.js").SearchState} state
   */
  #follow(state) {
    const line = element("p", { class: "progress" });
    this.#box.append(line);
    const ask = async () => {
      const progress = await api.progress().catch(() => ({ ready: false }));
      if (this.#box.hidden || !line.isConnected) {
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

/**
 * @param {any} error
 * @param {import("../messages.js").Messages} messages
 */
function codeOf(error, messages) {
  return messages.has(`failure.${error.code}.advice`) ? error.code : "other";
}
