import { element } from "./element.js";

/** The browser has begun to read a file by then. */
const KEPT = 10_000;

/**
 * Has the browser keep a file.
 * @param {string} name
 * @param {string} type as servers send it
 * @param {BlobPart} content
 */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
