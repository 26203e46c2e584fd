import { api } from "../api.js";
import { Shell, required } from "../shell.js";
import { SearchBox } from "./box.js";
import { Chips } from "./chips.js";
import { Corrections } from "./corrections.js";
import { EmptyView } from "./empty.js";
import { FailureView } from "./failure.js";
import { HitView } from "./hit.js";
import { LookingLine } from "./looking.js";
import { Names } from "./names.js";
import { Navigation } from "./navigation.js";
import { Paging } from "./paging.js";
import { PlacesFacet } from "./places.js";
import { Results } from "./results.js";
import { Search } from "./search.js";
import { Sheet } from "./sheet.js";
import { SEARCH_PAGE } from "./state.js";
import { Summary } from "./summary.js";
import { TextFilter } from "./text-filter.js";
import { ValuesFacet } from "./values.js";
import { Welcome } from "./welcome.js";
import { YearsFacet } from "./years.js";

/** The search page: makes its controls and hands them what is found. */
class SearchPage {
  #shell = new Shell((suggestion) => this.#box.take(suggestion));
  #bus = this.#shell.bus;
  #messages = this.#shell.messages;
  #indexed = this.#shell.contents();
  #navigation = new Navigation(this.#bus, SEARCH_PAGE);
  #box = new SearchBox(/** @type {HTMLFormElement} */ (required("search")), input("q"), this.#bus, this.#navigation);
  #search = new Search(this.#bus, api.search);
  #names = new Names(this.#messages);
  #chips = new Chips(required("chips"), this.#names, this.#messages);
  #years = new YearsFacet(required("years"), this.#bus, this.#messages);
  #places = new PlacesFacet(required("places"), input("find-place"), required("place-tree"), this.#messages);
  #values = ["agency", "form", "finding", "collection"].map((name) => ({
    name,
    facet: new ValuesFacet(required(name), name, this.#names, this.#messages),
  }));
  #corrections = new Corrections(required("corrections"), this.#messages);
  #summary = new Summary(summaryParts(), this.#bus, this.#navigation, this.#messages);
  #hits = new HitView(this.#messages, this.#shell.clipboard, () => this.#contents?.sample ?? false);
  #results = new Results(required("reports"), this.#hits, this.#messages);
  #paging = new Paging(required("paging"), this.#messages);
  #empty = new EmptyView(required("empty"), this.#names, this.#messages);
  #failure = new FailureView(required("failure"), this.#bus, this.#messages);
  #welcome = new Welcome(required("welcome"), this.#messages);
  /** @type {any} what is indexed */
  #contents = null;
  #moved = false;

  async start() {
    new TextFilter(input("index-number"), "index", this.#bus, this.#navigation);
    new Sheet(
      { sheet: required("facets"), opener: required("open-facets"), closer: required("close-facets"), behind: required("results") },
      this.#bus,
      this.#messages,
    );
    this.#listen();
    this.#addKeys();
    new LookingLine(required("looking"), this.#messages).follow();
    this.#navigation.start();
    this.#contents = await this.#indexed;
    this.#welcomeIfFirst(this.#navigation.state);
  }

  #listen() {
    this.#bus.on("state", ({ state, moved }) => {
      this.#moved = moved;
      this.#chips.show(state);
      this.#search.run(state);
    });
    this.#bus.on("waiting", () => this.#results.wait());
    this.#bus.on("answer", (detail) => this.#keep(() => this.#answer(detail)));
    this.#bus.on("failure", (detail) => this.#keep(() => this.#fail(detail)));
  }

  #addKeys() {
    const keys = this.#shell.keys;
    keys.add("j", "keys.next", () => this.#results.move(1));
    keys.add("k", "keys.previous", () => this.#results.move(-1));
    keys.add("c", "keys.quote", () => this.#results.copyQuote());
  }

  /** @param {() => void} show */
  #keep(show) {
    show();
    if (this.#moved) {
      this.#moved = false;
      this.#navigation.restoreScroll();
    }
  }

  /** @param {{state: import("./state.js").SearchState, answer: any}} detail */
  #answer({ state, answer }) {
    const last = Math.ceil(answer.total / answer.size);
    if (answer.total > 0 && answer.page > last) {
      this.#bus.emit("go", { state: state.with({ page: last }), replace: true });
      return;
    }
    this.#failure.hide();
    this.#names.learn(answer.facets);
    this.#chips.show(state);
    this.#facets(state, answer.facets);
    this.#corrections.show(state, answer.query.corrections);
    this.#results.show(state.isFirst() ? [] : answer.reports, state.q, answer.query.interpreted);
    this.#paging.show(state, state.isFirst() ? { ...answer, total: 0 } : answer);
    this.#title(state);
    this.#welcomeIfFirst(state);
    if (state.isFirst()) {
      this.#summary.clear("");
    } else {
      this.#summary.show(answer);
    }
    if (answer.total === 0 && !state.isFirst()) {
      this.#empty.show(state, answer);
    } else {
      this.#empty.hide();
    }
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {any} facets
   */
  #facets(state, facets) {
    this.#years.show(state, facets.year);
    this.#places.show(state, facets.place);
    for (const { name, facet } of this.#values) {
      facet.show(state, facets[name]);
    }
  }

  /** @param {import("./state.js").SearchState} state */
  #welcomeIfFirst(state) {
    if (state.isFirst()) {
      this.#welcome.show(this.#contents);
    } else {
      this.#welcome.hide();
    }
  }

  /** @param {import("./state.js").SearchState} state */
  #title(state) {
    document.title =
      state.q === ""
        ? this.#messages.text("site.title")
        : this.#messages.text("search.title", { q: state.q });
  }

  /** @param {{state: import("./state.js").SearchState, error: any}} detail */
  #fail({ state, error }) {
    this.#empty.hide();
    this.#welcome.hide();
    this.#corrections.show(state, []);
    this.#results.show([], "", []);
    this.#paging.show(state, { total: 0, size: 1, page: 1 });
    this.#summary.clear("");
    this.#failure.show(state, error);
  }
}

/** @param {string} id */
function input(id) {
  return /** @type {HTMLInputElement} */ (required(id));
}

function summaryParts() {
  return {
    status: required("status"),
    took: required("took"),
    line: required("summary"),
    sort: /** @type {HTMLSelectElement} */ (required("sort")),
    scope: input("scope"),
    notes: required("notes"),
  };
}

new SearchPage().start();
