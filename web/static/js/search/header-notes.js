import { element } from "../element.js";

/** What of a header names a report. */
const ONE_REPORT = new Set(["index", "document", "title"]);

/** Says which words of a query were also looked for in the headers of reports, and offers them as filters. */
export class HeaderNotes {
  #navigation;
  #messages;

  /**
   * @param {import("./navigation.js").Navigation} navigation
   * @param {import("../messages.js").Messages} messages
   */
  constructor(navigation, messages) {
    this.#navigation = navigation;
    this.#messages = messages;
  }

  /**
   * One line for each word that means the header of a report found.
   * @param {any} answer
   * @returns {DocumentFragment[]}
   */
  of(answer) {
    const notes = answer.query.interpreted
      .filter((/** @type {any} */ unit) => unit.header.length > 0)
      .map((/** @type {any} */ unit) => this.#note(unit, answer));
    notes.at(-1)?.append(" · ", element("span", { class: "quiet" }, this.#messages.text("note.header.quotes")));
    return notes;
  }

  /**
   * @param {any} unit
   * @param {any} answer
   */
  #note(unit, answer) {
    const by = unit.header[0].by.map((/** @type {string} */ part) => this.#messages.text(`header.${part}`));
    const words = { unit: unit.text, by: by.join(this.#messages.text("unit.separator")) };
    const line = document.createDocumentFragment();
    line.append(this.#messages.text("note.header", words));
    for (const choice of unit.header) {
      const link = this.#isReport(choice, answer) ? this.#report(answer.reports[0]) : this.#filter(choice);
      if (link !== null) {
        line.append(" · ", link);
      }
    }
    return line;
  }

  /**
   * Whether the first report is the one that was named.
   * @param {any} choice
   * @param {any} answer
   */
  #isReport(choice, answer) {
    return choice.count === 1 && answer.page === 1 && ONE_REPORT.has(choice.by[0]);
  }

  /** @param {any} report */
  #report(report) {
    return element(
      "a",
      { href: report.url, "data-key": `open ${report.url}` },
      this.#messages.text("header.open", { title: report.title }),
    );
  }

  /** @param {any} choice */
  #filter(choice) {
    if (choice.q === null || choice.filters.length === 0) {
      return null;
    }
    let state = this.#navigation.state.with({ q: choice.q });
    for (const { name, value } of choice.filters) {
      const values = state.lists[name] ?? [];
      state = values.includes(value) ? state : state.withFilter(name, [...values, value]);
    }
    return element(
      "a",
      { href: state.address(), "data-go": true, "data-key": `header ${choice.label}` },
      this.#messages.text("header.only", { label: choice.label, n: choice.count }),
    );
  }
}
