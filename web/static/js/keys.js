import { element } from "./element.js";

/** The keys of a page and the dialog that lists them. No key works while typing. */
export class Keys {
  /** @type {Map<string, {message: string, action: () => void}>} */
  #actions = new Map();
  #dialog;
  #messages;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {import("./messages.js").Messages} messages
   */
  constructor(dialog, messages) {
    this.#dialog = dialog;
    this.#messages = messages;
    document.addEventListener("keydown", (event) => this.#press(event));
    this.add("?", "keys.help", () => this.show());
  }

  /**
   * @param {string} key as `KeyboardEvent.key` names it
   * @param {string} message what it does, a key of the messages
   * @param {() => void} action
   */
  add(key, message, action) {
    this.#actions.set(key, { message, action });
  }

  show() {
    const rows = [...this.#actions].map(([key, { message }]) =>
      element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, this.#messages.text(message))),
    );
    const close = element("button", { type: "button" }, this.#messages.text("keys.close"));
    close.addEventListener("click", () => this.#dialog.close());
    const title = element("h2", { id: "keys-title" }, this.#messages.text("keys"));
    this.#dialog.replaceChildren(title, element("dl", {}, ...rows), close);
    this.#dialog.setAttribute("aria-labelledby", "keys-title");
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const found = this.#actions.get(event.key);
    if (
      found === undefined ||
      event.defaultPrevented ||
      event.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      this.#dialog.open ||
      isTyping(event.target)
    ) {
      return;
    }
    event.preventDefault();
    found.action();
  }
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
