import { memory } from "./memory.js";

const THEMES = ["system", "light", "dark"];

/** The button that cycles through the system's colours, light and dark. */
export class ThemeSwitch {
  #button;
  #messages;
  #theme;

  /**
   * @param {HTMLElement} button
   * @param {import("./messages.js").Messages} messages
   */
  constructor(button, messages) {
    this.#button = button;
    this.#messages = messages;
    this.#theme = document.documentElement.dataset.theme ?? "system";
    button.addEventListener("click", () => this.#next());
    this.#show();
  }

  #next() {
    this.#theme = THEMES[(THEMES.indexOf(this.#theme) + 1) % THEMES.length];
    memory.set("theme", this.#theme);
    if (this.#theme === "system") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = this.#theme;
    }
    this.#show();
  }

  #show() {
    const label = this.#messages.text(`nav.theme.${this.#theme}`);
    this.#button.setAttribute("aria-label", label);
    this.#button.title = label;
    this.#button.textContent = { system: "◐", light: "○", dark: "●" }[this.#theme];
  }
}
