/** How many rows a quotation of a head row may hold below it. */
const MOST_ROWS_UNDER = 5;

/** A paragraph of the page and what belongs to it. */
export class ReportText {
  /**
   * @param {HTMLElement} main holds what the server knows of the report
   * @param {HTMLElement} text
   */
  constructor(main, text) {
    this.main = main;
    this.text = text;
  }

  get query() {
    return this.main.dataset.query ?? "";
  }

  get isSample() {
    return this.main.dataset.sample === "true";
  }

  /**
   * The paragraph an element of the text lies in.
   * @param {EventTarget | null} inside
   * @returns {HTMLElement | null}
   */
  paragraphOf(inside) {
    return inside instanceof Element ? inside.closest("#text .paragraph") : null;
  }

  /**
   * The ids of the report and a paragraph.
   * @param {HTMLElement} paragraph
   */
  key(paragraph) {
    return `${(this.main.dataset.path ?? "").split("/").at(-1)}/${paragraph.id}`;
  }

  /**
   * The address of a paragraph on this server, without the words to mark.
   * @param {HTMLElement} paragraph
   */
  path(paragraph) {
    return `${this.main.dataset.path}/p/${paragraph.id}`;
  }

  /**
   * The address with the words to mark.
   * @param {HTMLElement} paragraph
   * @param {string | null} finding the one to show
   */
  address(paragraph, finding = null) {
    const shown = [
      ...(this.query === "" ? [] : [`q=${encodeURIComponent(this.query)}`]),
      ...(finding === null ? [] : [`finding=${encodeURIComponent(finding)}`]),
    ];
    return this.path(paragraph) + (shown.length === 0 ? "" : `?${shown.join("&")}`);
  }

  /**
   * The paragraph as printed; the cells of a row are joined by tabs.
   * @param {HTMLElement} paragraph
   */
  printed(paragraph) {
    const cells = [
      ...paragraph.querySelectorAll(
        ":scope > :is(td, th):not(.row-number, .skipped, .line), :scope > .line > span",
      ),
    ];
    return cells.length > 0
      ? cells.map(printedCell).join("\t").trimEnd()
      : (paragraph.querySelector(".words")?.textContent ?? "");
  }

  /**
   * @param {HTMLElement} paragraph
   * @returns {import("../quote.js").Quoted}
   */
  quoted(paragraph) {
    const rows = [paragraph, ...rowsUnder(paragraph)];
    const text = rows.map((row) => this.printed(row)).join("\n");
    return { ...this.source(), text, path: this.path(paragraph) };
  }

  /** What a quote says of the report itself. */
  source() {
    const data = this.main.dataset;
    return {
      issuer: data.issuer ?? null,
      title: data.title ?? "",
      titleInferred: data.titleInferred === "true",
      year: data.year === undefined ? null : Number(data.year),
      indexNumber: data.indexNumber ?? null,
    };
  }
}

/**
 * The rows below a row of headings, without whose figures it says nothing; none below other rows,
 * nor where they are too many for a quotation.
 * @param {HTMLElement} row
 * @returns {HTMLElement[]}
 */
function rowsUnder(row) {
  if (!row.matches("tr") || row.querySelector(":scope > .number") !== null) {
    return [];
  }
  const rows = /** @type {HTMLElement[]} */ ([...(row.closest("table")?.querySelectorAll("tr.row") ?? [])]);
  const under = rows.slice(rows.indexOf(row) + 1);
  const headings = rows.every((before, i) => i >= rows.indexOf(row) || !before.querySelector(":scope > .number"));
  return headings && under.length <= MOST_ROWS_UNDER ? under : [];
}

/** @param {Element} cell without the sign of a finding, which is not the report's */
function printedCell(cell) {
  const copy = /** @type {Element} */ (cell.cloneNode(true));
  for (const sign of copy.querySelectorAll(".finding-sign")) {
    sign.remove();
  }
  return copy.textContent;
}
