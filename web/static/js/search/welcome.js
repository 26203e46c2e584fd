import { api } from "../api.js";
import { contentsSentence } from "../contents.js";
import { element } from "../element.js";
import { SEARCH_PAGE, SearchState } from "./state.js";

const EXAMPLES = ["welcome.example.1", "welcome.example.2", "welcome.example.3"];

/** What a visitor sees first: what is indexed and three searches to begin with. */
export class Welcome {
  #box;
  #messages;
  /** @type {Map<string, number>} reports by example */
  #counts = new Map();

  /**
   * @param {HTMLElement} box
   * @param {import("../messages.js").Messages} messages
   */
  constructor(box, messages) {
    this.#box = box;
    this.#messages = messages;
  }

  hide() {
    this.#box.hidden = true;
  }

  /** @param {any} contents as the API answers, `null` when it does not */
  async show(contents) {
    this.#render(contents);
    this.#box.hidden = false;
    if (contents !== null && contents.reports > 0 && this.#counts.size === 0) {
      await Promise.all(EXAMPLES.map((key) => this.#count(this.#messages.text(key))));
      this.#render(contents);
    }
  }

  /** @param {string} q */
  async #count(q) {
    const count = await api.count(new URLSearchParams({ q })).catch(() => null);
    if (count !== null) {
      this.#counts.set(q, count);
    }
  }

  /** @param {any} contents */
  #render(contents) {
    const text = (key) => this.#messages.text(key);
    if (contents === null || contents.reports === 0) {
      this.#box.replaceChildren(contents === null ? "" : element("p", {}, contentsSentence(contents, this.#messages)));
      return;
    }
    const links = EXAMPLES.map((key) => this.#example(text(key))).filter((item) => item !== null);
    this.#box.replaceChildren(
      element("p", { class: "contents" }, contentsSentence(contents, this.#messages)),
      element("h2", {}, text("welcome.examples")),
      element("ul", { class: "examples" }, ...links),
      element(
        "p",
        { class: "ways" },
        element("a", { href: "/?sort=-year", "data-go": true }, text("welcome.browse")),
        element("a", { href: "/help" }, text("welcome.how")),
      ),
    );
  }

  /** @param {string} q left out when nothing indexed has it */
  #example(q) {
    const count = this.#counts.get(q);
    if (count === 0) {
      return null;
    }
    const address = SearchState.of("", SEARCH_PAGE).with({ q }).address();
    return element(
      "li",
      {},
      element("a", { href: address, "data-go": true, lang: "zh" }, q),
      " ",
      element("span", { class: "quiet" }, count === undefined ? "" : this.#messages.text("count", { n: count })),
    );
  }
}
