/**
 * The paragraph and the finding that the address names. A click on a number in the margin, or on a
 * place of a finding, chooses another without leaving the page. Emits `current` with each choice.
 */
export class CurrentParagraph {
  #report;
  #bus;

  /**
   * @param {import("./text.js").ReportText} report
   * @param {import("../bus.js").Bus} bus
   */
  constructor(report, bus) {
    this.#report = report;
    this.#bus = bus;
    report.main.addEventListener("click", (event) => this.#click(event));
    addEventListener("popstate", () => this.#fromAddress());
  }

  /** @returns {HTMLElement | null} */
  get() {
    return this.#report.text.querySelector(".paragraph.current");
  }

  /**
   * @param {HTMLElement} paragraph
   * @param {{push: boolean, finding?: string | null}} choice whether it is a step of its own in the
   *   history, and the finding it is about
   */
  choose(paragraph, { push, finding = null }) {
    const address = this.#report.address(paragraph, finding);
    if (push) {
      history.pushState(null, "", address);
    } else {
      history.replaceState(null, "", address);
    }
    this.#mark(paragraph, finding);
  }

  /** Lets go of the finding; the paragraph stays. */
  leaveFinding() {
    const address = new URL(location.href);
    address.searchParams.delete("finding");
    history.replaceState(null, "", address);
    this.#mark(this.get(), null);
  }

  /**
   * @param {HTMLElement | null} paragraph
   * @param {string | null} finding
   */
  #mark(paragraph, finding) {
    const before = this.get();
    before?.classList.remove("current");
    before?.removeAttribute("aria-current");
    paragraph?.classList.add("current");
    paragraph?.setAttribute("aria-current", "location");
    for (const marked of this.#report.main.querySelectorAll(".finding, .doubted")) {
      const { finding: own, findings } = /** @type {HTMLElement} */ (marked).dataset;
      marked.classList.toggle("here", finding !== null && (findings ?? own ?? "").split(" ").includes(finding));
    }
    this.#bus.emit("current", paragraph);
  }

  #fromAddress() {
    const id = decodeURIComponent(location.pathname.split("/p/")[1] ?? "");
    const paragraph = document.getElementById(id);
    this.#mark(paragraph, new URLSearchParams(location.search).get("finding"));
    if (paragraph !== null) {
      bringIntoView(exactly(paragraph));
    }
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = /** @type {HTMLAnchorElement | null} */ (
      /** @type {Element} */ (event.target).closest(".text a.number, a[data-finding]")
    );
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !plain) {
      return;
    }
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1) || link.pathname.split("/p/")[1]));
    // A sign leads to a note, which shows itself below the cell that the sign stands in.
    const own = link.matches(".finding-sign") ? link.parentElement : target;
    const paragraph = this.#report.paragraphOf(own);
    if (own !== null && paragraph !== null) {
      event.preventDefault();
      this.choose(paragraph, { push: true, finding: link.dataset.finding ?? null });
      if (!link.matches(".number")) {
        bringIntoView(own === paragraph ? exactly(paragraph) : own);
      }
    }
  }
}

/**
 * What the address leads to within a paragraph, as the server chooses it on arrival.
 * @param {HTMLElement} paragraph
 * @returns {Element}
 */
function exactly(paragraph) {
  const finding = new URLSearchParams(location.search).get("finding");
  if (finding === null) {
    return paragraph.querySelector("mark") ?? paragraph;
  }
  const signs = [.../** @type {NodeListOf<HTMLElement>} */ (paragraph.querySelectorAll(".finding-sign"))];
  const signed = signs.find((sign) => sign.dataset.finding === finding)?.parentElement;
  return signed ?? paragraph.querySelector(".doubted.here, .words .doubted") ?? paragraph;
}

/** @param {Element} element a cell too, which lies in a box that scrolls sideways */
export function bringIntoView(element) {
  element.scrollIntoView({ block: "center", inline: "center" });
}
