import { required } from "../shell.js";
import { FailureView } from "./failure.js";
import { wait } from "./hits.js";
import { Navigation } from "./navigation.js";
import { clear, takeOver } from "./parts.js";
import { PlaceTree } from "./places.js";
import { Search } from "./search.js";
import { Sheet } from "./sheet.js";
import { SearchState } from "./state.js";
import { ValueList } from "./values.js";
import { YearRange } from "./years.js";

/**
 * What the search page and the page of findings have in common: the server sends each page
 * complete; from then on the page of a further search is fetched, and its parts are shown here.
 */
export class ResultsPage {
  #path;
  #navigation;
  #search;
  #failure;
  #places;
  #values;
  #moved = false;

  /**
   * @param {import("../shell.js").Shell} shell
   * @param {string} path of the page
   */
  constructor({ bus, messages }, path) {
    this.#path = path;
    this.#navigation = new Navigation(bus, path);
    this.#search = new Search(bus);
    this.#failure = new FailureView(required("failure"), bus, messages);
    this.#places = new PlaceTree(
      required("place-tree"),
      /** @type {HTMLInputElement} */ (required("find-place")),
      required("no-place"),
    );
    const lists = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".values"));
    this.#values = [...lists].map((section) => new ValueList(section, messages));
    new YearRange(required("years"), bus, this.#navigation, messages);
    new Sheet({
      sheet: required("facets"),
      opener: required("open-facets"),
      closer: required("close-facets"),
      behind: required("results"),
    });
    bus.on("state", ({ state, moved }) => {
      this.#moved = moved;
      this.#search.run(state);
    });
    bus.on("waiting", () => wait(required("reports")));
    bus.on("answer", ({ page, address }) => this.#keep(() => this.#show(page, address)));
    bus.on("failure", ({ state, code }) => this.#keep(() => this.#fail(state, code)));
  }

  get navigation() {
    return this.#navigation;
  }

  /** The server has filled the page already. */
  start() {
    this.#failure.follow(this.#navigation.state);
    this.#navigation.restoreScroll();
  }

  /** @param {() => void} show */
  #keep(show) {
    show();
    required("reports").removeAttribute("aria-busy");
    if (this.#moved) {
      this.#moved = false;
      this.#navigation.restoreScroll();
    }
  }

  /**
   * @param {Document} page
   * @param {string} address
   */
  #show(page, address) {
    this.#navigation.shows(SearchState.of(new URL(address).search, this.#path));
    takeOver(page);
    this.#places.restore();
    this.#values.forEach((list) => list.restore());
    this.#failure.follow(this.#navigation.state);
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {string} code
   */
  #fail(state, code) {
    clear(required("results"));
    this.#failure.show(state, code);
  }
}
