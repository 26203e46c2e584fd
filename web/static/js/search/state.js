/** The path of the search page. */
export const SEARCH_PAGE = "/";

/** The path of the page of findings. */
export const FINDINGS_PAGE = "/findings";

const PLACES = ["province", "city", "county"];
const DEFAULTS = { q: "", sort: "relevance", scope: "report", page: 1 };

/**
 * Everything a page of results shows, as its address has it: what may stand there once, and filters,
 * which is all else; the server knows which ones there are. Immutable; methods return new ones.
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
    const lists = [...new Set(given.keys())].filter((name) => !(name in DEFAULTS));
    return new SearchState(
      path,
      {
        q: given.get("q") ?? "",
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
    return new SearchState(this.path, this.with({}), { ...this.lists, [name]: values });
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
   * The search that a suggestion stands for.
   * @param {import("../suggestions/suggestions.js").Suggestion} suggestion
   */
  taking({ q, filter, text }) {
    const asked = this.with({ q });
    return filter === null ? asked : asked.adding(filter.name, [filter.value, text]);
  }
}
