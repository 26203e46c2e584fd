const YEAR = 365 * 24 * 60 * 60;

/**
 * The button that switches between Chinese and English: the server words the page again.
 * @param {HTMLElement} button
 * @param {"zh" | "en"} language the present one
 */
export function switchLanguage(button, language) {
  button.addEventListener("click", () => {
    const other = language === "zh" ? "en" : "zh";
    document.cookie = `nianbao-language=${other}; path=/; max-age=${YEAR}; samesite=lax`;
    location.reload();
  });
}
