import { Shell } from "../shell.js";

// The page that compares two reports: keys go from one change to the next.
const shell = new Shell();
const changes = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".change")]);

/**
 * Goes to the next change from where the focus is, or else from what is in view.
 * @param {number} step 1 or -1
 */
function go(step) {
  const present = changes.findIndex((change) => change.contains(document.activeElement));
  const middle = innerHeight / 2;
  const below = changes.findIndex((change) => change.getBoundingClientRect().bottom > middle);
  const passed = below === -1 ? changes.length : below;
  const next = present === -1 ? passed + (step < 0 ? -1 : 0) : present + step;
  const change = changes[next];
  if (change !== undefined) {
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: "center" });
  }
}

shell.keys.add("n", "keys.nextChange", () => go(1));
shell.keys.add("p", "keys.previousChange", () => go(-1));
