import { ResultsPage } from "../search/results-page.js";
import { Shell, required } from "../shell.js";
import { Picture } from "./picture.js";

// The pages of counts and figures by year, /matrix, /figures and /trend: all of it is in the address.
const shell = new Shell();
new ResultsPage(shell, location.pathname).start();

// A figure is chosen by one step, as the order of results is.
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLSelectElement) {
    target.form?.requestSubmit();
  }
});

// What was typed and not sent yet goes along with the next step.
document.addEventListener(
  "click",
  ({ target }) => {
    const link = target instanceof Element ? target.closest("a[data-go]") : null;
    const boxes = /** @type {HTMLInputElement[]} */ ([...required("ask").querySelectorAll("input[type=search]")]);
    if (link !== null && boxes.some((box) => box.value !== box.defaultValue)) {
      const address = new URL(/** @type {HTMLAnchorElement} */ (link).href);
      address.searchParams.delete("q");
      boxes.filter((box) => box.value.trim() !== "").forEach((box) => address.searchParams.append("q", box.value));
      link.setAttribute("href", address.pathname + address.search);
    }
  },
  true,
);

/** Rows may be ordered by a year that the frame doesn't show yet. */
function showOrder() {
  const frame = required("table");
  const head = frame.querySelector("th[aria-sort]");
  if (head !== null) {
    frame.scrollLeft = head.offsetLeft + head.offsetWidth - frame.clientWidth;
  }
}

showOrder();
shell.bus.on("answer", showOrder);

const picture = document.getElementById("picture");
if (picture !== null) {
  new Picture(picture, shell);
}
