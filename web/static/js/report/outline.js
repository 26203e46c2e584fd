/**
 * The outline follows the scroll position: it marks the section of the paragraph that the address
 * names while that is in view, else the one that is being read.
 */
export class Outline {
  #links;
  #targets;
  #scroller;
  #current;
  #waiting = false;

  /**
   * @param {HTMLElement} outline
   * @param {import("./current.js").CurrentParagraph} current
   * @param {import("../bus.js").Bus} bus
   */
  constructor(outline, current, bus) {
    this.#scroller = outline;
    this.#current = current;
    const links = [...outline.querySelectorAll("a")];
    const pairs = links
      .map((link) => ({ link, target: document.getElementById(link.hash.slice(1)) }))
      .filter(({ target }) => target !== null);
    this.#links = pairs.map(({ link }) => link);
    this.#targets = pairs.map(({ target }) => /** @type {HTMLElement} */ (target));
    addEventListener("scroll", () => this.#soon(), { passive: true });
    addEventListener("resize", () => this.#soon(), { passive: true });
    addEventListener("hashchange", () => this.#soon());
    bus.on("current", () => this.#soon());
    this.#collapseWhenNarrow(outline);
    this.#follow();
  }

  /** On a phone the outline is above the text and starts out closed. */
  #collapseWhenNarrow(/** @type {HTMLElement} */ outline) {
    const wide = matchMedia("(min-width: 60rem)");
    const details = /** @type {HTMLDetailsElement} */ (outline.querySelector("details"));
    details.open = wide.matches;
    wide.addEventListener("change", () => {
      details.open = wide.matches;
    });
  }

  #soon() {
    if (!this.#waiting) {
      this.#waiting = true;
      requestAnimationFrame(() => {
        this.#waiting = false;
        this.#follow();
      });
    }
  }

  #follow() {
    const present = this.#links[this.#lastAbove(this.#readingLine())];
    for (const link of this.#scroller.querySelectorAll("[aria-current]")) {
      if (link !== present) {
        link.removeAttribute("aria-current");
      }
    }
    if (present !== undefined && !present.hasAttribute("aria-current")) {
      present.setAttribute("aria-current", "true");
      this.#keepInView(present);
    }
  }

  /**
   * Scrolls only the outline; `scrollIntoView` would move the page too.
   * @param {HTMLElement} link
   */
  #keepInView(link) {
    const box = this.#scroller.getBoundingClientRect();
    const at = link.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) {
      this.#scroller.scrollTop += at.top - box.top - box.height / 2;
    }
  }

  /**
   * The last section that begins above a line; sections are in reading order.
   * @param {number} line
   */
  #lastAbove(line) {
    let low = 0;
    let high = this.#targets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#targets[middle].getBoundingClientRect().top <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /**
   * The top of what the address names, or of the hit at hand; without that mid-window at first, and
   * its bottom at the end.
   */
  #readingLine() {
    const named =
      document.getElementById(decodeURIComponent(location.hash.slice(1))) ??
      this.#current.get() ??
      document.querySelector("#text mark.here");
    const box = named?.getBoundingClientRect();
    if (box !== undefined && box.top < innerHeight && box.bottom > 0) {
      return box.top + 1;
    }
    const way = document.documentElement.scrollHeight - innerHeight;
    return innerHeight * (0.5 + (way > 0 ? (0.5 * scrollY) / way : 0));
  }
}
