import { element } from "../element.js";
import { grouped } from "../messages.js";

/**
 * One value of a facet: a link to the search with this value added or removed.
 * @param {{label: string, count: number, selected: boolean, href: string, key: string}} value
 * @returns {HTMLElement}
 */
export function facetLink({ label, count, selected, href, key }) {
  return element(
    "a",
    {
      href,
      "data-go": true,
      "data-key": key,
      class: selected ? "value selected" : "value",
      "aria-current": selected ? "true" : null,
    },
    element("span", { class: "tick", "aria-hidden": "true" }, selected ? "✓" : ""),
    element("span", { class: "label" }, label),
    " ",
    element("span", { class: "number" }, grouped(count)),
  );
}

/**
 * A value that can't be filtered by, with its count.
 * @param {string} label
 * @param {number} count
 */
export function facetText(label, count) {
  return element(
    "span",
    { class: "value plain" },
    element("span", { class: "tick" }),
    element("span", { class: "label" }, label),
    " ",
    element("span", { class: "number" }, grouped(count)),
  );
}
