import { api } from "../api.js";
import { element } from "../element.js";

const MOST = 6;

/** Units that can be searched for by themselves. */
const WORDS = new Set(["literal", "near", "words"]);

/** What is shown when nothing matches: which filter or word to drop, and what that would find. */
export class EmptyView {
  #box;
  #names;
  #messages;
  #broken = new AbortController();

  /**
   * @param {HTMLElement} box
   * @param {import("./names.js").Names} names
   * @param {import("../messages.js").Messages} messages
   */
  constructor(box, names, messages) {
    this.#box = box;
    this.#names = names;
    this.#messages = messages;
  }

  hide() {
    this.#broken.abort();
    this.#box.hidden = true;
    this.#box.replaceChildren();
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {any} answer
   */
  async show(state, answer) {
    this.#broken.abort();
    const mine = new AbortController();
    this.#broken = mine;
    const text = (key, values) => this.#messages.text(key, values);
    this.#box.replaceChildren(
      element("h2", {}, text("empty.title")),
      state.q === "" ? "" : element("p", {}, text("empty.searched", { q: state.q })),
    );
    this.#box.hidden = false;
    const [filters, words] = await Promise.all([
      counted(this.#looser(state), mine.signal),
      this.#words(state, answer, mine.signal),
    ]);
    if (!mine.signal.aborted) {
      this.#box.append(
        this.#offers("empty.filters", filters),
        this.#offers("empty.words", words),
        element("p", { class: "quiet" }, text("empty.advice")),
      );
    }
  }

  /**
   * The search without each of its filters in turn, and without any.
   * @param {import("./state.js").SearchState} state
   */
  #looser(state) {
    const filters = state.filters();
    const one = filters.slice(0, MOST).map(({ name, value }) => ({
      text: this.#messages.text("empty.drop", {
        name: this.#messages.text(`filter.${name}`),
        value: this.#names.value(name, value),
      }),
      state: state.without(name, value),
    }));
    const none = { text: this.#messages.text("empty.drop.all"), state: state.withoutFilters() };
    return filters.length > 1 ? [...one, none] : one;
  }

  /**
   * Each word of the query by itself; without the filters when they leave nothing of it.
   * @param {import("./state.js").SearchState} state
   * @param {any} answer
   * @param {AbortSignal} signal
   */
  async #words(state, answer, signal) {
    const units = answer.query.interpreted.filter((unit) => WORDS.has(unit.as)).slice(0, MOST);
    const offers = (key, from) =>
      units.map(({ text: word }) => ({
        text: this.#messages.text(key, { word }),
        none: this.#messages.text("empty.word.none", { word }),
        state: from.with({ q: `"${word.replaceAll('"', "")}"` }),
      }));
    const filtered = await counted(offers("empty.word", state), signal);
    const anywhere = await counted(offers("empty.word.anywhere", state.withoutFilters()), signal);
    return filtered.map((offer, i) => (offer.count === 0 ? anywhere[i] : offer));
  }

  /**
   * @param {string} title
   * @param {ReadonlyArray<{text: string, none?: string, state: any, count: number | null}>} offers
   */
  #offers(title, offers) {
    const items = offers.flatMap((offer) => {
      if (offer.count === 0) {
        return offer.none === undefined ? [] : [element("li", { class: "quiet" }, offer.none)];
      }
      return offer.count === null ? [] : [this.#offer(offer.state, offer.text, offer.count)];
    });
    return items.length === 0
      ? ""
      : element("section", {}, element("h3", {}, this.#messages.text(title)), element("ul", {}, ...items));
  }

  /**
   * @param {import("./state.js").SearchState} state
   * @param {string} text
   * @param {number} n
   */
  #offer(state, text, n) {
    const count = element("span", { class: "quiet" }, this.#messages.text("count", { n }));
    return element("li", {}, element("a", { href: state.address(), "data-go": true }, text), " ", count);
  }
}

/**
 * @param {ReadonlyArray<{text: string, none?: string, state: any}>} offers
 * @param {AbortSignal} signal
 */
function counted(offers, signal) {
  return Promise.all(
    offers.map(async (offer) => ({
      ...offer,
      count: await api.count(offer.state.parameters(), signal).catch(() => null),
    })),
  );
}
