import { element, replaceContent } from "../element.js";
import { facetLink, facetText } from "./facet.js";

const LEVELS = ["province", "city", "county"];
const FEW = 1;

/** The places as a tree, province, city, county, with a box that finds one by its name. */
export class PlacesFacet {
  #tree;
  #find;
  #box;
  #messages;
  /** @type {Map<string, boolean>} what the reader opened or closed, by code */
  #opened = new Map();
  /** @type {{state: any, places: ReadonlyArray<any>} | null} */
  #shown = null;

  /**
   * @param {HTMLElement} box holds the heading, the input and the tree
   * @param {HTMLInputElement} find
   * @param {HTMLElement} tree
   * @param {import("../messages.js").Messages} messages
   */
  constructor(box, find, tree, messages) {
    this.#box = box;
    this.#find = find;
    this.#tree = tree;
    this.#messages = messages;
    find.addEventListener("input", () => this.#again());
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {ReadonlyArray<any>} places
   */
  show(state, places) {
    this.#shown = { state, places };
    this.#box.hidden = places.length === 0 && state.filters().length === 0;
    const sought = this.#find.value.trim();
    const visible = sought === "" ? places : matching(places, sought);
    const shared = sharedNames(places);
    const items = visible.map((place) => this.#item(state, place, 0, shared));
    replaceContent(
      this.#tree,
      items.length > 0 || sought === ""
        ? items
        : [element("li", { class: "none" }, this.#messages.text("filter.place.none"))],
    );
  }

  #again() {
    if (this.#shown !== null) {
      this.show(this.#shown.state, this.#shown.places);
    }
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {any} place
   * @param {number} level
   * @param {ReadonlySet<string>} shared
   */
  #item(state, place, level, shared) {
    const children = childrenOf(place);
    const below = place.children === children ? level + 1 : level + 2;
    const open = children.length > 0 && this.#isOpen(place, level);
    return element(
      "li",
      {},
      element(
        "div",
        { class: "place" },
        children.length > 0 ? this.#toggle(place, open) : element("span", { class: "no-toggle" }),
        this.#link(state, place, level, shared),
      ),
      open
        ? element("ul", {}, ...children.map((child) => this.#item(state, child, below, shared)))
        : null,
    );
  }

  /**
   * @param {any} place
   * @param {number} level
   */
  #isOpen(place, level) {
    const automatic =
      this.#find.value.trim() !== "" ||
      place.selected ||
      place.children.some(anySelected) ||
      (level === 0 && (this.#shown?.places.length ?? 0) <= FEW);
    return this.#opened.get(place.code) ?? automatic;
  }

  /**
   * @param {any} place
   * @param {boolean} open
   */
  #toggle(place, open) {
    const label = this.#messages.text(open ? "place.close" : "place.open", { name: place.value });
    const button = element(
      "button",
      {
        type: "button",
        class: "toggle",
        "aria-expanded": String(open),
        "aria-label": label,
        "data-key": `open ${place.code}`,
      },
      open ? "▾" : "▸",
    );
    button.addEventListener("click", () => {
      this.#opened.set(place.code, !open);
      this.#again();
    });
    return button;
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {any} place
   * @param {number} level
   * @param {ReadonlySet<string>} shared
   */
  #link(state, place, level, shared) {
    if (place.value === null && level > 0) {
      return facetText(this.#messages.text("value.unknown"), place.count);
    }
    const names = place.value === null ? ["unknown"] : namesOf(place, shared);
    return facetLink({
      label: place.value ?? this.#messages.text("place.unknown"),
      count: place.count,
      selected: place.selected,
      href: state.toggledPlace(LEVELS[level], names).address(),
      key: `place ${place.code}`,
    });
  }
}

/** Beijing's only city is Beijing: its districts are listed directly below the province. */
function childrenOf(place) {
  const [only] = place.children;
  return place.children.length === 1 && only.value === place.value ? only.children : place.children;
}

/** What a place may be called in the address: its name, or its code when two places share the name. */
function namesOf(place, shared) {
  return shared.has(place.value) ? [place.code, place.value] : [place.value, place.code];
}

function anySelected(place) {
  return place.selected || place.children.some(anySelected);
}

/**
 * The places whose name contains the words, with the places around them.
 * @param {ReadonlyArray<any>} places
 * @param {string} sought
 */
function matching(places, sought) {
  return places.flatMap((place) => {
    if (place.value?.includes(sought)) {
      return [place];
    }
    const children = matching(place.children, sought);
    return children.length > 0 ? [{ ...place, children }] : [];
  });
}

/**
 * The names that two places of the tree have; a city may be called like its province.
 * @param {ReadonlyArray<any>} places
 * @returns {Set<string>}
 */
function sharedNames(places) {
  const seen = new Map();
  const shared = new Set();
  const visit = (place, level) => {
    const key = `${level} ${place.value}`;
    if (seen.has(key) && seen.get(key) !== place.code) {
      shared.add(place.value);
    }
    seen.set(key, place.code);
    place.children.forEach((child) => visit(child, level + 1));
  };
  places.forEach((place) => visit(place, 0));
  return shared;
}
