/** What values of filters are called in the chosen language, learnt from the facets of the answers. */
export class Names {
  #messages;
  /** @type {Map<string, any>} */
  #known = new Map();

  /** @param {import("../messages.js").Messages} messages */
  constructor(messages) {
    this.#messages = messages;
  }

  /** @param {any} facets as the API answers */
  learn(facets) {
    for (const name of ["agency", "form", "collection"]) {
      for (const count of facets[name] ?? []) {
        this.#known.set(`${name} ${count.value}`, count);
      }
    }
    this.#learnPlaces(facets.place, ["province", "city", "county"]);
  }

  /**
   * @param {ReadonlyArray<any>} places
   * @param {ReadonlyArray<string>} levels
   */
  #learnPlaces(places, [level, ...below]) {
    for (const place of level === undefined ? [] : places) {
      this.#known.set(`${level} ${place.code}`, place);
      this.#learnPlaces(place.children, below);
    }
  }

  /**
   * @param {string} name of a filter
   * @param {string} value as the address has it
   * @returns {string}
   */
  value(name, value) {
    if (value === "unknown") {
      const own = `${name}.unknown`;
      return this.#messages.text(this.#messages.has(own) ? own : "value.unknown");
    }
    const [from, to] = name === "year" ? value.split("..") : [];
    if (to !== undefined) {
      return this.#messages.text("year.range", { from, to });
    }
    return this.label(name, this.#known.get(`${name} ${value}`) ?? { value });
  }

  /**
   * @param {string} name of a facet
   * @param {any} count one of its values
   * @returns {string}
   */
  label(name, count) {
    if (count.value === null) {
      return this.#messages.text("value.unknown");
    }
    const label = this.#messages.language === "en" ? count.labelEn : count.label;
    const own = `${name === "grade" ? "finding" : name}.${count.value}`;
    return label ?? (this.#messages.has(own) ? this.#messages.text(own) : (count.label ?? count.value));
  }
}
