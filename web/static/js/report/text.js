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

  /** Name of the earlier version that is shown; `undefined` for the report as it is. */
  get version() {
    return this.main.dataset.version;
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
   * The address of a paragraph on this server, without the version and the words to mark.
   * @param {HTMLElement} paragraph
   */
  path(paragraph) {
    return `/reports/${this.main.dataset.report}/p/${paragraph.id}`;
  }

  /**
   * The address with the version and the words to mark.
   * @param {HTMLElement} paragraph
   * @param {string | null} finding the one to show
   */
  address(paragraph, finding = null) {
    const shown = [
      ...(this.version === undefined ? [] : [`version=${encodeURIComponent(this.version)}`]),
      ...(this.query === "" ? [] : [`q=${encodeURIComponent(this.query)}`]),
      ...(finding === null ? [] : [`finding=${encodeURIComponent(finding)}`]),
    ];
    return this.path(paragraph) + (shown.length === 0 ? "" : `?${shown.join("&")}`);
  }

  /**
   * What cites a paragraph, or the report.
   * @param {HTMLElement | null} paragraph
   */
  cited(paragraph) {
    const report = this.main.dataset.report ?? "";
    return paragraph === null ? report : `${report}/${paragraph.id}`;
  }
}
