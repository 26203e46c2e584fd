/** The button that switches between Chinese and English. */
export class LanguageSwitch {
  /**
   * @param {HTMLElement} button
   * @param {import("./messages.js").Messages} messages
   */
  constructor(button, messages) {
    button.addEventListener("click", () => messages.choose(messages.language === "zh" ? "en" : "zh"));
  }
}
