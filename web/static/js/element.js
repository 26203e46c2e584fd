/**
 * Makes an element. Strings become text, never markup.
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} attributes `false`, `null` and `undefined` leave one out
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/**
 * Replaces what is inside an element and leaves the keyboard focus where it was, by `data-key`.
 * @param {Element} parent
 * @param {ReadonlyArray<Node | string | null>} children
 */
export function replaceContent(parent, children) {
  const focused = document.activeElement;
  const key = focused !== null && parent.contains(focused) ? focused.getAttribute("data-key") : null;
  parent.replaceChildren(...children.filter((child) => child !== null));
  if (key !== null) {
    /** @type {HTMLElement | null} */ (
      parent.querySelector(`[data-key="${CSS.escape(key)}"]`)
    )?.focus({ preventScroll: true });
  }
}
