import { element, replaceContent } from "../element.js";
import { HeaderNotes } from "./header-notes.js";

/** The line above the results: how many, in what order; and how the query was understood. */
export class Summary {
  #parts;
  #bus;
  #navigation;
  #messages;
  #headers;

  /**
   * @param {{status: HTMLElement, took: HTMLElement, line: HTMLElement, sort: HTMLSelectElement, scope: HTMLInputElement, notes: HTMLElement}} parts
   * @param {import("../bus.js").Bus} bus
   * @param {import("./navigation.js").Navigation} navigation
   * @param {import("../messages.js").Messages} messages
   */
  constructor(parts, bus, navigation, messages) {
    this.#parts = parts;
    this.#bus = bus;
    this.#navigation = navigation;
    this.#messages = messages;
    this.#headers = new HeaderNotes(navigation, messages);
    parts.sort.addEventListener("change", () => this.#go({ sort: parts.sort.value }));
    parts.scope.addEventListener("change", () =>
      this.#go({ scope: parts.scope.checked ? "paragraph" : "report" }),
    );
    bus.on("state", ({ state }) => {
      parts.sort.value = state.sort;
      parts.scope.checked = state.scope === "paragraph";
    });
  }

  /** @param {any} answer */
  show(answer) {
    this.#parts.line.classList.remove("idle");
    this.#parts.status.textContent = this.#messages.text("count", { n: answer.total });
    this.#parts.took.textContent = this.#messages.text("took", { n: answer.tookMillis });
    replaceContent(
      this.#parts.notes,
      [...this.#headers.of(answer), ...this.#notes(answer.query)].map((note) => element("li", {}, note)),
    );
    this.#parts.notes.hidden = this.#parts.notes.childElementCount === 0;
  }

  /** @param {string} status what a screen reader hears in place of a count */
  clear(status) {
    this.#parts.status.textContent = status;
    this.#parts.took.textContent = "";
    this.#parts.line.classList.add("idle");
    this.#parts.notes.hidden = true;
  }

  /** @param {any} query */
  #notes(query) {
    const others = query.interpreted.flatMap((unit) => [
      ...this.#found(unit.text, unit.missing, "note.missing"),
      ...this.#found(unit.text, unit.dropped, "note.dropped"),
      ...this.#found(unit.text, unit.writings, "note.writings"),
      ...this.#found(unit.text, unit.synonyms, "note.synonyms"),
      ...this.#found(unit.text, unit.apart, "note.apart"),
      ...(unit.as === "excluded" ? [this.#messages.text("note.excluded", { unit: unit.text })] : []),
    ]);
    const some = query.interpreted.some((unit) => unit.as === "some");
    const note = some ? "note.relaxed.some" : "note.relaxed";
    const relaxed = query.relaxed ? [this.#messages.text(note)] : [];
    return [...relaxed, ...query.warnings, ...others];
  }

  /**
   * The note that a unit is also found as other words, or without some, unless there are none.
   * @param {string} unit
   * @param {string[]} others
   * @param {string} key
   */
  #found(unit, others, key) {
    const words = this.#messages.quoted(others);
    return others.length > 0 ? [this.#messages.text(key, { unit, words })] : [];
  }

  /** @param {any} changes */
  #go(changes) {
    this.#bus.emit("go", { state: this.#navigation.state.with(changes) });
  }
}
