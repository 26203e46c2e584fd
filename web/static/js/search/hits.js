import { publicBase } from "../addresses.js";
import { element } from "../element.js";

/** The reports of a page as the server lists them: their keys, and what is copied of a hit. */
export class Hits {
  #list;
  #clipboard;
  #citing;

  /**
   * @param {HTMLElement} list
   * @param {import("../clipboard.js").Clipboard} clipboard
   * @param {import("../citing.js").Citing} citing
   */
  constructor(list, clipboard, citing) {
    this.#list = list;
    this.#clipboard = clipboard;
    this.#citing = citing;
    list.addEventListener("click", (event) => this.#press(/** @type {Element} */ (event.target)));
  }

  /**
   * Moves the focus among the hits.
   * @param {number} step 1 or -1
   */
  move(step) {
    const links = /** @type {HTMLElement[]} */ ([...this.#list.querySelectorAll(".hit-link, .report-link")]);
    const stops = links.filter((link) => link.matches(".hit-link") || !link.closest("li.report")?.querySelector(".hit-link"));
    const now = stops.findIndex((link) => link.closest("li")?.contains(document.activeElement));
    const next = now === -1 ? (step > 0 ? 0 : stops.length - 1) : now + step;
    stops[Math.max(0, Math.min(stops.length - 1, next))]?.focus();
  }

  /** Copies the quote of the hit that has the focus, or of the first. */
  copyQuote() {
    const hit = document.activeElement?.closest(".hit") ?? this.#list.querySelector(".hit");
    if (hit !== null) {
      this.#citing.quote(citedBy(/** @type {HTMLElement} */ (hit)));
    }
  }

  /** @param {Element} target */
  #press(target) {
    const action = target.closest("[data-action]")?.getAttribute("data-action");
    const hit = /** @type {HTMLElement | null} */ (target.closest(".hit"));
    if (hit === null) {
      return;
    }
    if (action === "hit.quote") {
      this.#citing.quote(citedBy(hit));
    } else if (action === "hit.link") {
      this.#clipboard.copy(publicBase() + addressOf(hit), "copied.link");
    } else if (action === "hit.formats") {
      this.#citing.choose(citedBy(hit));
    } else if (action === "hit.collect") {
      this.#citing.collect(citedBy(hit));
    }
  }
}

/**
 * A newer search is under way: what is shown stays, paler; an empty page gets a skeleton.
 * @param {HTMLElement} list
 */
export function wait(list) {
  list.setAttribute("aria-busy", "true");
  if (list.childElementCount === 0) {
    const lines = () => [element("span"), element("span"), element("span")];
    list.replaceChildren(
      ...[1, 2, 3].map(() => element("li", { class: "skeleton", "aria-hidden": "true" }, ...lines())),
    );
  }
}

/** @param {HTMLElement} hit */
function addressOf(hit) {
  return hit.querySelector(".hit-link")?.getAttribute("href") ?? "";
}

/** @param {HTMLElement} hit */
function citedBy(hit) {
  const report = /** @type {HTMLElement} */ (hit.closest(".report")).dataset.report;
  return `${report}/${hit.dataset.paragraph}`;
}
