import { api } from "../api.js";
import { Chips } from "../search/chips.js";
import { FailureView } from "../search/failure.js";
import { Names } from "../search/names.js";
import { Navigation } from "../search/navigation.js";
import { Paging } from "../search/paging.js";
import { PlacesFacet } from "../search/places.js";
import { Search } from "../search/search.js";
import { Sheet } from "../search/sheet.js";
import { FINDINGS_PAGE } from "../search/state.js";
import { TextFilter } from "../search/text-filter.js";
import { ValuesFacet } from "../search/values.js";
import { YearsFacet } from "../search/years.js";
import { Shell, required } from "../shell.js";
import { FindingsList } from "./list.js";

/** The page of findings: by grade, year, place and office, all of it in the address. */
class FindingsPage {
  #shell = new Shell();
  #bus = this.#shell.bus;
  #messages = this.#shell.messages;
  #navigation = new Navigation(this.#bus, FINDINGS_PAGE);
  #search = new Search(this.#bus, api.findings);
  #names = new Names(this.#messages);
  #chips = new Chips(required("chips"), this.#names, this.#messages);
  #years = new YearsFacet(required("years"), this.#bus, this.#messages);
  #places = new PlacesFacet(required("places"), input("find-place"), required("place-tree"), this.#messages);
  #grades = new ValuesFacet(required("grade"), "grade", this.#names, this.#messages);
  #list = new FindingsList(required("reports"), this.#messages);
  #paging = new Paging(required("paging"), this.#messages);
  #failure = new FailureView(required("failure"), this.#bus, this.#messages);
  #status = required("status");
  #moved = false;

  start() {
    new TextFilter(input("office"), "office", this.#bus, this.#navigation);
    new Sheet(
      { sheet: required("facets"), opener: required("open-facets"), closer: required("close-facets"), behind: required("results") },
      this.#bus,
      this.#messages,
    );
    this.#bus.on("state", ({ state, moved }) => {
      this.#moved = moved;
      this.#chips.show(state);
      this.#search.run(state);
    });
    this.#bus.on("waiting", () => this.#list.wait());
    this.#bus.on("answer", (detail) => this.#keep(() => this.#answer(detail.state, detail.answer)));
    this.#bus.on("failure", (detail) => this.#keep(() => this.#fail(detail.state, detail.error)));
    this.#navigation.start();
  }

  /** @param {() => void} show */
  #keep(show) {
    show();
    if (this.#moved) {
      this.#moved = false;
      this.#navigation.restoreScroll();
    }
  }

  /**
   * @param {import("../search/state.js").SearchState} state
   * @param {any} error
   */
  #fail(state, error) {
    this.#list.show([]);
    this.#status.textContent = "";
    this.#failure.show(state, error);
  }

  /**
   * @param {import("../search/state.js").SearchState} state
   * @param {any} answer
   */
  #answer(state, answer) {
    const last = Math.ceil(answer.total / answer.size);
    if (answer.total > 0 && answer.page > last) {
      this.#bus.emit("go", { state: state.with({ page: last }), replace: true });
      return;
    }
    this.#failure.hide();
    this.#names.learn(answer.facets);
    this.#chips.show(state);
    this.#grades.show(state, answer.facets.grade);
    this.#years.show(state, answer.facets.year);
    this.#places.show(state, answer.facets.place);
    this.#list.show(answer.reports);
    this.#paging.show(state, answer);
    this.#status.textContent =
      answer.total === 0
        ? this.#messages.text("findings.page.none")
        : this.#messages.text("findings.page.count", { n: answer.total });
  }
}

/** @param {string} id */
function input(id) {
  return /** @type {HTMLInputElement} */ (required(id));
}

new FindingsPage().start();
