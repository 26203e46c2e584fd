import { element, replaceContent } from "../element.js";
import { facetLink } from "./facet.js";

/** The years as a small histogram: a bar chooses one year, the two bounds below a range. */
export class YearsFacet {
  #box;
  #bus;
  #messages;

  /**
   * @param {HTMLElement} box
   * @param {import("../bus.js").Bus} bus
   * @param {import("../messages.js").Messages} messages
   */
  constructor(box, bus, messages) {
    this.#box = box;
    this.#bus = bus;
    this.#messages = messages;
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {ReadonlyArray<any>} counts
   */
  show(state, counts) {
    const known = counts.filter((count) => count.value !== null);
    const unknown = counts.find((count) => count.value === null);
    this.#box.hidden = known.length === 0;
    replaceContent(this.#box, [
      element("h3", {}, this.#messages.text("filter.year")),
      ...(known.length === 0 ? [] : this.#histogram(state, known)),
      unknown === undefined
        ? null
        : element("p", { class: "quiet" }, this.#messages.text("year.unknown", { n: unknown.count })),
    ]);
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {ReadonlyArray<any>} known
   */
  #histogram(state, known) {
    const counted = new Map(known.map((count) => [Number(count.value), count.count]));
    const first = Math.min(...counted.keys());
    const last = Math.max(...counted.keys());
    const most = Math.max(...counted.values());
    const bars = [];
    for (let year = first; year <= last; year++) {
      bars.push(this.#bar(state, year, counted.get(year) ?? 0, most));
    }
    return first === last
      ? [this.#only(state, first, most)]
      : [element("ul", { class: "histogram" }, ...bars), ...this.#range(state, first, last)];
  }

  /**
   * The only year there is, as a list would show it.
   * @param {import("./state.js").SearchState} state
   * @param {number} year
   * @param {number} count
   */
  #only(state, year, count) {
    return facetLink({
      label: String(year),
      count,
      selected: state.hasYear(year),
      href: state.toggledYear(String(year)).address(),
      key: `year ${year}`,
    });
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {number} year
   * @param {number} count
   * @param {number} most
   */
  #bar(state, year, count, most) {
    const label = this.#messages.text("year.bar", { year: String(year), n: count });
    const chosen = state.hasYear(year);
    const fill = element("span", { class: "fill" });
    fill.style.height = count === 0 ? "0" : `${Math.max(4, Math.round((100 * count) / most))}%`;
    const link = element(
      "a",
      {
        href: state.toggledYear(String(year)).address(),
        "data-go": true,
        "data-key": `year ${year}`,
        class: chosen ? "bar selected" : "bar",
        "aria-current": chosen ? "true" : null,
        "aria-label": label,
        title: label,
      },
      fill,
    );
    return element("li", {}, link);
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {number} first
   * @param {number} last
   */
  #range(state, first, last) {
    const chosen = state.yearBounds() ?? { from: first, to: last };
    const from = this.#bound("year.from", first, last, Math.max(first, Math.min(last, chosen.from)));
    const to = this.#bound("year.to", first, last, Math.min(last, Math.max(first, chosen.to)));
    const shown = element("output", { class: "bounds" });
    const bounds = () => [Number(from.value), Number(to.value)].sort((a, b) => a - b);
    const tell = () => {
      const [low, high] = bounds();
      shown.textContent =
        low === high ? String(low) : this.#messages.text("year.range", { from: String(low), to: String(high) });
    };
    const choose = () => {
      const [low, high] = bounds();
      const chosenRange = low === high ? String(low) : `${low}..${high}`;
      const values = low === first && high === last ? [] : [chosenRange];
      // Arrow keys move a bound year by year; only the first step is one of the history.
      const replace = state.lists.year.some((value) => value.includes(".."));
      this.#bus.emit("go", { state: state.withFilter("year", values), replace });
    };
    for (const bound of [from, to]) {
      bound.addEventListener("input", tell);
      bound.addEventListener("change", choose);
    }
    tell();
    const range = element("div", { class: "range" }, from, to);
    range.style.setProperty("--bars", String(last - first + 1));
    return [range, shown];
  }

  /**
   * @param {string} message
   * @param {number} min
   * @param {number} max
   * @param {number} value
   */
  #bound(message, min, max, value) {
    const label = this.#messages.text(message);
    const attributes = { type: "range", min, max, step: 1, "aria-label": label, "data-key": message };
    const input = /** @type {HTMLInputElement} */ (element("input", attributes));
    input.value = String(value);
    return input;
  }
}
