/**
 * Marks the tables that fit on the page: their headings stay in view with the page, those of others
 * in the table's own frame.
 * @param {HTMLElement} text
 */
export function keepHeadings(text) {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      target.classList.toggle("fits", target.scrollWidth <= target.clientWidth);
    }
  });
  for (const table of text.querySelectorAll(".table > .scroll > .headed")) {
    observer.observe(/** @type {Element} */ (table.parentElement));
  }
}
