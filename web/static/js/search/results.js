import { element, replaceContent } from "../element.js";
import { reportHead } from "./report-head.js";

/** The reports of a page, each with its best paragraphs. */
export class Results {
  #list;
  #hits;
  #messages;

  /**
   * @param {HTMLElement} list
   * @param {import("./hit.js").HitView} hits
   * @param {import("../messages.js").Messages} messages
   */
  constructor(list, hits, messages) {
    this.#list = list;
    this.#hits = hits;
    this.#messages = messages;
  }

  /**
   * @param {ReadonlyArray<any>} reports
   * @param {string} q
   * @param {ReadonlyArray<any>} units what it was understood as
   */
  show(reports, q, units) {
    const days = units
      .flatMap((/** @type {any} */ unit) => unit.header)
      .filter((/** @type {any} */ choice) => choice.by.includes("date"))
      .map((/** @type {any} */ choice) => choice.label);
    replaceContent(
      this.#list,
      reports.map((report) => this.#report(report, q, days)),
    );
    this.#list.removeAttribute("aria-busy");
  }

  /** A newer search is under way: what is shown stays, paler; an empty page gets a skeleton. */
  wait() {
    this.#list.setAttribute("aria-busy", "true");
    if (this.#list.childElementCount === 0) {
      const lines = () => [element("span"), element("span"), element("span")];
      this.#list.replaceChildren(
        ...[1, 2, 3].map(() => element("li", { class: "skeleton", "aria-hidden": "true" }, ...lines())),
      );
    }
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
    const focused = document.activeElement?.closest(".hit");
    const hit = focused ?? this.#list.querySelector(".hit");
    /** @type {HTMLElement | null | undefined} */ (hit?.querySelector('[data-action="hit.quote"]'))?.click();
  }

  /**
   * @param {any} report
   * @param {string} q
   * @param {ReadonlyArray<string>} days
   */
  #report(report, q, days) {
    const address = q === "" ? report.url : `${report.url}?q=${encodeURIComponent(q)}`;
    const hits = report.paragraphs.map((paragraph) => this.#hits.make(report, paragraph));
    return element(
      "li",
      { class: "report" },
      reportHead(report, address, this.#messages, days),
      hits.length > 0 ? element("ol", { class: "hits" }, ...hits) : this.#byHeader(report),
      this.#foot(report, address),
    );
  }

  /**
   * Why a report without hits is among them.
   * @param {any} report
   */
  #byHeader(report) {
    if (report.byHeader.length === 0) {
      return null;
    }
    const words = this.#messages.quoted(report.byHeader);
    return element("p", { class: "by-header quiet" }, this.#messages.text("hit.by-header", { words }));
  }

  /**
   * @param {any} report
   * @param {string} address
   */
  #foot(report, address) {
    const more = report.matchingParagraphs - report.paragraphs.length;
    const number = report.indexNumber;
    if (more <= 0 && number === null) {
      return null;
    }
    return element(
      "footer",
      {},
      more > 0
        ? element("a", { href: address, "data-key": `more ${address}` }, this.#messages.text("hit.more", { n: more }))
        : element("span"),
      number === null
        ? null
        : element("span", { class: "index-number" }, this.#messages.text("hit.index", { number })),
    );
  }
}
