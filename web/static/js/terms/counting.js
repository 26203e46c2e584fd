import { element } from "../element.js";
import { grouped } from "../messages.js";
import { required } from "../shell.js";

const PORTION = 50;

/**
 * Counts the terms of a form in portions: the first answer also lists the terms that are left. A
 * newer list always wins over an older one.
 */
export class TermCounting {
  #form;
  #api;
  #messages;
  #run = new AbortController();

  /**
   * @param {HTMLFormElement} form
   * @param {typeof import("../api.js").api} api
   * @param {import("../messages.js").Messages} messages
   */
  constructor(form, api, messages) {
    this.#form = form;
    this.#api = api;
    this.#messages = messages;
    form.addEventListener("submit", (event) => {
      // A file to take along is sent by the browser itself.
      if (!event.submitter?.hasAttribute("formaction")) {
        event.preventDefault();
        this.#count();
      }
    });
  }

  async #count() {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const query = new URL(this.#form.action).search.replace(/^\?/, "");
    required("rows").replaceChildren();
    required("problems").querySelector("ul")?.replaceChildren();
    required("problems").hidden = true;
    required("failure").hidden = true;
    required("failure").replaceChildren();
    required("status").textContent = this.#messages.text("terms.counting");
    try {
      const first = await this.#api.terms(new FormData(this.#form), query, PORTION, signal);
      const lines = [...first.rest];
      let done = this.#show(first, (line) => line);
      this.#progress(done, first);
      while (lines.length > 0) {
        const portion = lines.splice(0, PORTION);
        const body = portion.map(({ term }) => term).join("\n");
        const answer = await this.#api.terms(body, query, PORTION, signal);
        done += this.#show(answer, (line) => portion[line - 1].line);
        this.#progress(done, first);
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.#fail(failure);
      }
    }
  }

  /**
   * @param {number} done
   * @param {{total: number, repeated: number}} first
   */
  #progress(done, { total, repeated }) {
    const refused = required("problems").querySelectorAll("li").length;
    const key = done < total ? "terms.status.some" : refused > 0 ? "terms.status.but" : "terms.status";
    const more = repeated > 0 ? this.#messages.text("terms.status.repeated", { repeated }) : "";
    required("status").textContent = this.#messages.text(key, { n: done, of: total, refused }) + more;
  }

  /** @param {import("../api.js").ApiError} failure */
  #fail(failure) {
    const box = required("failure");
    box.replaceChildren(element("p", {}, failure.message));
    box.hidden = false;
    required("status").textContent = "";
  }

  /**
   * @param {any} answer
   * @param {(line: number) => number} lineOf where a line of the portion stands in the list
   * @returns {number} how many of its terms are done
   */
  #show(answer, lineOf) {
    required("rows").append(...answer.terms.map((row) => this.#row(row, lineOf(row.line))));
    required("counts").hidden = required("rows").childElementCount === 0;
    for (const { line, term, zh, en } of answer.refused) {
      const why = this.#messages.language === "en" ? en : zh;
      const said = this.#messages.text("terms.problem", { line: String(lineOf(line)), term, why });
      required("problems").querySelector("ul")?.append(element("li", {}, said));
      required("problems").hidden = false;
    }
    return answer.total - answer.rest.length;
  }

  /**
   * @param {any} row
   * @param {number} line
   */
  #row(row, line) {
    const years = row.firstYear === row.lastYear ? [row.firstYear] : [row.firstYear, row.lastYear];
    const most = row.most.map(({ name, reports }) => `${name} ${grouped(reports)}`);
    const number = (/** @type {string} */ shown) => element("td", { class: "number" }, shown);
    return element(
      "tr",
      {},
      number(String(line)),
      element("th", { scope: "row" }, element("a", { href: row.url, lang: "zh" }, row.term)),
      number(grouped(row.reports)),
      number(grouped(row.paragraphs)),
      element("td", {}, row.firstYear === null ? "" : years.join("–")),
      number(grouped(row.cities)),
      element("td", { lang: "zh" }, most.join(this.#messages.text("unit.separator"))),
    );
  }
}
