import { api } from "../api.js";
import { element } from "../element.js";
import { publicBase, quote } from "../quote.js";

/** The reports of a page as the server lists them: their keys, and what is copied of a hit. */
export class Hits {
  #list;
  #clipboard;
  #messages;

  /**
   * @param {HTMLElement} list
   * @param {import("../clipboard.js").Clipboard} clipboard
   * @param {import("../messages.js").Messages} messages
   */
  constructor(list, clipboard, messages) {
    this.#list = list;
    this.#clipboard = clipboard;
    this.#messages = messages;
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
      this.#copyQuote(/** @type {HTMLElement} */ (hit));
    }
  }

  /** @param {Element} target */
  #press(target) {
    const action = target.closest("[data-action]")?.getAttribute("data-action");
    const hit = /** @type {HTMLElement | null} */ (target.closest(".hit"));
    if (hit !== null && action === "hit.quote") {
      this.#copyQuote(hit);
    } else if (hit !== null && action === "hit.link") {
      this.#clipboard.copy(publicBase() + addressOf(hit), "copied.link");
    }
  }

  /** @param {HTMLElement} hit */
  async #copyQuote(hit) {
    const { issuer = null, title = "", titleInferred, year = null, indexNumber = null } = reportOf(hit).dataset;
    const text = await quotedText(hit).catch(() => null);
    const path = addressOf(hit).split("?")[0];
    const sample = document.getElementById("strip")?.hidden === false;
    const quoted = { text: text ?? "", issuer, title, titleInferred: titleInferred === "true", year, indexNumber, path };
    this.#clipboard.copy(text === null ? null : quote(quoted, sample, this.#messages), "copied.quote");
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

/**
 * @param {HTMLElement} hit
 * @returns {HTMLElement}
 */
function reportOf(hit) {
  return /** @type {HTMLElement} */ (hit.closest(".report"));
}

/** @param {HTMLElement} hit */
function addressOf(hit) {
  return hit.querySelector(".hit-link")?.getAttribute("href") ?? "";
}

/**
 * The text of a paragraph, with the figures under a heading.
 * @param {HTMLElement} hit
 * @returns {Promise<string>}
 */
async function quotedText(hit) {
  const figures = [...hit.querySelectorAll(".figures-under > *")].map((figure) => figure.textContent);
  const text = await wholeText(hit);
  return figures.length === 0 ? text : `${text}\n${figures.join("\t")}`;
}

/**
 * The text of a paragraph; of a long one the page has only a window.
 * @param {HTMLElement} hit
 * @returns {Promise<string>}
 */
async function wholeText(hit) {
  const shown = /** @type {HTMLElement} */ (hit.querySelector(".window"));
  if (!shown.matches(".cut")) {
    return shown.textContent ?? "";
  }
  if (hit.dataset.text !== undefined) {
    return hit.dataset.text;
  }
  const whole = await api.report(reportOf(hit).dataset.report ?? "");
  return whole.paragraphs.find((/** @type {any} */ one) => one.id === hit.dataset.paragraph).text;
}
