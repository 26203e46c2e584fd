/** The search page: its path and the filters its address may have. */
export const SEARCH_PAGE = {
  path: "/",
  lists: ["province", "city", "county", "year", "agency", "form", "collection", "finding", "office", "index"],
};

/** The page of findings. */
export const FINDINGS_PAGE = {
  path: "/findings",
  lists: ["province", "city", "county", "year", "grade", "office"],
};

const PLACES = ["province", "city", "county"];
const DEFAULTS = { q: "", sort: "relevance", scope: "report", page: 1 };

/** Everything a page of results shows, as its address has it. Immutable; methods return new ones. */
export class SearchState {
  /**
   * @param {typeof SEARCH_PAGE} kind the page it is of
   * @param {{q: string, sort: string, scope: string, page: number}} single
   * @param {Record<string, ReadonlyArray<string>>} lists filters by name
   */
  constructor(kind, single, lists) {
    this.kind = kind;
    this.q = single.q;
    this.sort = single.sort;
    this.scope = single.scope;
    this.page = single.page;
    this.lists = lists;
  }

  /**
   * @param {string} query `?q=…` of an address; what is not known is left out
   * @param {typeof SEARCH_PAGE} kind
   */
  static of(query, kind) {
    const given = new URLSearchParams(query);
    const page = Number.parseInt(given.get("page") ?? "", 10);
    return new SearchState(
      kind,
      {
        q: given.get("q") ?? "",
        sort: given.get("sort") ?? DEFAULTS.sort,
        scope: given.get("scope") ?? DEFAULTS.scope,
        page: page > 0 ? page : 1,
      },
      Object.fromEntries(
        kind.lists.map((name) => [name, given.getAll(name).filter((value) => value !== "")]),
      ),
    );
  }

  /** The parameters of the API and of the page's own address. */
  parameters() {
    const parameters = new URLSearchParams();
    for (const name of ["q", "scope", "sort", "page"]) {
      if (this[name] !== DEFAULTS[name]) {
        parameters.set(name, String(this[name]));
      }
    }
    for (const { name, value } of this.filters()) {
      parameters.append(name, value);
    }
    return parameters;
  }

  /** The page's own address. */
  address() {
    const query = this.parameters().toString();
    return query === "" ? this.kind.path : `${this.kind.path}?${query}`;
  }

  /** @returns {Array<{name: string, value: string}>} */
  filters() {
    return this.kind.lists.flatMap((name) => this.lists[name].map((value) => ({ name, value })));
  }

  /** Whether this is the page a visitor sees first. */
  isFirst() {
    return this.address() === this.kind.path;
  }

  /** @param {Partial<{q: string, sort: string, scope: string, page: number}>} changes back to page 1 unless one is given */
  with(changes) {
    const single = { q: this.q, sort: this.sort, scope: this.scope, page: 1, ...changes };
    return new SearchState(this.kind, single, this.lists);
  }

  /**
   * One filter's values replaced.
   * @param {string} name
   * @param {ReadonlyArray<string>} values
   */
  withFilter(name, values) {
    return new SearchState(this.kind, this.with({}), { ...this.lists, [name]: values });
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  without(name, value) {
    return this.withFilter(
      name,
      this.lists[name].filter((other) => other !== value),
    );
  }

  withoutFilters() {
    const none = Object.fromEntries(this.kind.lists.map((name) => [name, []]));
    return new SearchState(this.kind, this.with({}), none);
  }

  /**
   * @param {string} name
   * @param {ReadonlyArray<string>} names what the value may be called in the address; the first is used
   */
  toggled(name, names) {
    const rest = this.lists[name].filter((value) => !names.includes(value));
    return this.withFilter(name, rest.length < this.lists[name].length ? rest : [...rest, names[0]]);
  }

  /**
   * Toggles a place. Places of other levels are dropped, because filters of different levels must
   * all hold.
   * @param {string} level
   * @param {ReadonlyArray<string>} names
   */
  toggledPlace(level, names) {
    const others = PLACES.filter((other) => other !== level);
    return others.reduce((state, other) => state.withFilter(other, []), this.toggled(level, names));
  }

  /**
   * Adds a value unless it is already chosen.
   * @param {string} name
   * @param {ReadonlyArray<string>} names what the value may be called in the address; the first is used
   */
  adding(name, names) {
    if (this.lists[name].some((value) => names.includes(value))) {
      return this.with({});
    }
    return PLACES.includes(name) ? this.toggledPlace(name, names) : this.toggled(name, names);
  }

  /**
   * The search that a suggestion stands for.
   * @param {import("../suggestions/suggestions.js").Suggestion} suggestion
   */
  taking({ q, filter, text }) {
    const asked = this.with({ q });
    return filter === null ? asked : asked.adding(filter.name, [filter.value, text]);
  }

  /**
   * Toggles one year, replacing a range.
   * @param {string} year
   */
  toggledYear(year) {
    const single = this.lists.year.filter((value) => !value.includes(".."));
    return this.withFilter("year", single).toggled("year", [year]);
  }

  /**
   * The years that are chosen, as bounds; infinite where a range is open.
   * @returns {{from: number, to: number} | null}
   */
  yearBounds() {
    const from = this.lists.year.map((value) => Number(value.split("..")[0] || -Infinity));
    const to = this.lists.year.map((value) => Number(value.split("..").at(-1) || Infinity));
    return from.length === 0 ? null : { from: Math.min(...from), to: Math.max(...to) };
  }

  /** @param {number} year */
  hasYear(year) {
    return this.lists.year.some((value) => {
      const [from, to = from] = value.split("..");
      return (from === "" || year >= Number(from)) && (to === "" || year <= Number(to));
    });
  }
}
