/** The path of the search page. */
export const SEARCH_PAGE = "/";

/** The path of the page of findings. */
export const FINDINGS_PAGE = "/findings";

/** The path of the page of several queries by year, on which `q` may be repeated. */
const TREND_PAGE = "/trend";

const PLACES = ["province", "city", "county"];
const DEFAULTS = { q: "", sort: "relevance", scope: "report", page: 1 };

/**
 * Everything a page of results shows, as its address has it: what may stand there once, and lists,
 * which are filters and all else; the server knows which ones there are. Immutable; methods return new ones.
 */
export class SearchState {
  /**
   * @param {string} path of the page it is of
   * @param {{q: string, sort: string, scope: string, page: number}} single
   * @param {Readonly<Record<string, ReadonlyArray<string>>>} lists values of filters by name
   */
  constructor(path, single, lists) {
    this.path = path;
    this.q = single.q;
    this.sort = single.sort;
    this.scope = single.scope;
    this.page = single.page;
    this.lists = lists;
  }

  /**
   * @param {string} query `?q=…` of an address
   * @param {string} path of the page it is of
   */
  static of(query, path) {
    const given = new URLSearchParams(query);
    const page = Number.parseInt(given.get("page") ?? "", 10);
    const repeated = path === TREND_PAGE ? ["q"] : [];
    const lists = [...new Set(given.keys())].filter((name) => !(name in DEFAULTS) || repeated.includes(name));
    return new SearchState(
      path,
      {
        q: repeated.includes("q") ? "" : (given.get("q") ?? ""),
        sort: given.get("sort") ?? DEFAULTS.sort,
        scope: given.get("scope") ?? DEFAULTS.scope,
        page: page > 0 ? page : 1,
      },
      Object.fromEntries(
        lists.map((name) => [name, given.getAll(name).filter((value) => value !== "")]),
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
    return query === "" ? this.path : `${this.path}?${query}`;
  }

  /** @returns {Array<{name: string, value: string}>} */
  filters() {
    return Object.entries(this.lists).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  }

  /**
   * The values of a filter.
   * @param {string} name
   * @returns {ReadonlyArray<string>}
   */
  values(name) {
    return this.lists[name] ?? [];
  }

  /** @param {Partial<{q: string, sort: string, scope: string, page: number}>} changes back to page 1 unless one is given */
  with(changes) {
    const single = { q: this.q, sort: this.sort, scope: this.scope, page: 1, ...changes };
    return new SearchState(this.path, single, this.lists);
  }

  /**
   * One filter's values replaced.
   * @param {string} name
   * @param {ReadonlyArray<string>} values
   */
  withFilter(name, values) {
    return this.withFilters({ [name]: values });
  }

  /**
   * Several filters' values replaced.
   * @param {Readonly<Record<string, ReadonlyArray<string>>>} lists
   */
  withFilters(lists) {
    return new SearchState(this.path, this.with({}), { ...this.lists, ...lists });
  }

  /**
   * Adds a value unless it is already chosen.
   * @param {string} name
   * @param {ReadonlyArray<string>} names what the value may be called in the address; the first is used
   */
  adding(name, names) {
    if (this.values(name).some((value) => names.includes(value))) {
      return this.with({});
    }
    const added = this.withFilter(name, [...this.values(name), names[0]]);
    // Filters on places of different levels must all hold.
    const others = PLACES.includes(name) ? PLACES.filter((other) => other !== name) : [];
    return others.reduce((state, other) => state.withFilter(other, []), added);
  }

  /**
   * This search, changed as another one changes an older one. A link on the page leads from the
   * search that is shown; what was asked since then stays asked.
   * @param {SearchState} from the search that the link is on
   * @param {SearchState} to where it leads
   */
  changedAs(from, to) {
    const single = ["q", "sort", "scope"].map((name) => [name, (to[name] === from[name] ? this : to)[name]]);
    const lists = {};
    for (const name of new Set([...Object.keys(from.lists), ...Object.keys(to.lists)])) {
      const taken = from.values(name).filter((value) => !to.values(name).includes(value));
      const kept = this.values(name).filter((value) => !taken.includes(value));
      const added = to.values(name).filter((value) => !from.values(name).includes(value) && !kept.includes(value));
      lists[name] = [...kept, ...added];
    }
    return this.with(Object.fromEntries(single)).withFilters(lists);
  }

  /**
   * The search that a suggestion stands for.
   * @param {import("../suggestions/suggestions.js").Suggestion} suggestion
   */
  taking({ q, filter, text }) {
    const asked = this.with({ q });
    return filter === null ? asked : asked.adding(filter.name, [filter.value, text]);
  }
}
