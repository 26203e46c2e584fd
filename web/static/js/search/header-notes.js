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
   * One line for each unit, or words of a question, that means the header of a report found.
   * @param {any} answer
   * @returns {DocumentFragment[]}
   */
  of(answer) {
    const notes = [];
    let whole = false;
    for (const unit of answer.query.interpreted) {
      for (const text of new Set(unit.header.map((/** @type {any} */ choice) => choice.text))) {
        const choices = unit.header.filter((/** @type {any} */ choice) => choice.text === text);
        notes.push(this.#note(unit, choices, answer));
        whole = text === unit.text;
      }
    }
    if (whole) {
      notes.at(-1)?.append(" · ", element("span", { class: "quiet" }, this.#messages.text("note.header.quotes")));
    }
    return notes;
  }

  /**
   * @param {any} unit
   * @param {any[]} choices what it, or some words of it, means
   * @param {any} answer
   */
  #note(unit, choices, answer) {
    const { text, q, by: parts } = choices[0];
    const by = parts
      .map((/** @type {string} */ part) => this.#messages.text(`header.${part}`))
      .join(this.#messages.text("unit.separator"));
    const whole = text === unit.text;
    const line = document.createDocumentFragment();
    line.append(this.#messages.text(whole ? "note.header" : "note.header.words", { unit: text, by }));
    for (const choice of choices) {
      const link = this.#isReport(choice, answer) ? this.#report(answer.reports[0]) : this.#filter(choice);
      if (link !== null) {
        line.append(" · ", link);
      }
    }
    if (!whole && q !== null) {
      line.append(" · ", this.#without(q, by));
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

  /**
   * @param {string} q the question without the words
   * @param {string} by what they are about
   */
  #without(q, by) {
    return element(
      "a",
      { href: this.#navigation.state.with({ q }).address(), "data-go": true, "data-key": `header without ${by}` },
      this.#messages.text("header.drop", { by }),
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
