import { element } from "./element.js";

/**
 * A text whose examples, between backticks, can be tried: each is a link to its search.
 * @param {string} text
 * @returns {Array<Node | string>}
 */
export function withExamples(text) {
  return text
    .split("`")
    .map((part, i) =>
      i % 2 === 0 ? part : element("a", { href: `/?q=${encodeURIComponent(part)}`, lang: "zh" }, part),
    );
}
