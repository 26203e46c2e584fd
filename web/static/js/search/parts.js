import { replaceContent } from "../element.js";

/** @returns {HTMLElement[]} what of the page changes with a search */
function parts() {
  return [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-part]"))];
}

/**
 * Exchanges the parts of the page for those of another that the server has made: of `content` what
 * is inside, of a `frame` only whether and how it is shown. What is the same is not touched, so
 * that nothing is read out twice.
 * @param {Document} page its scripts don't run
 */
export function takeOver(page) {
  document.title = page.title;
  for (const part of parts()) {
    const other = page.getElementById(part.id);
    if (other === null || part.isEqualNode(other)) {
      continue;
    }
    part.hidden = other.hidden;
    part.className = other.className;
    if (part.dataset.part === "content") {
      replaceContent(part, [...other.childNodes]);
    }
  }
}

/**
 * Empties the parts within an element.
 * @param {HTMLElement} within
 */
export function clear(within) {
  for (const part of parts()) {
    if (within.contains(part) && part.dataset.part === "content" && !part.matches("button, h1")) {
      part.replaceChildren();
      part.hidden = part.matches("section, div, nav");
    }
  }
}
