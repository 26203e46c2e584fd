/** An answer that is not a result. */
export class ApiError extends Error {
  /**
   * @param {{code: string, message?: string, parameter?: string | null, value?: string | null}} error
   * @param {string | null} requestId
   */
  constructor(error, requestId) {
    super(error.message ?? error.code);
    this.code = error.code;
    this.parameter = error.parameter ?? null;
    this.value = error.value ?? null;
    this.requestId = requestId;
  }
}

/**
 * @param {string} path
 * @param {string} type of the answer
 * @param {AbortSignal} [signal]
 * @param {BodyInit} [body] to be posted
 * @throws {ApiError} code `offline` when no answer came
 */
function answerTo(path, type, signal, body) {
  const method = body === undefined ? "GET" : "POST";
  return fetch(path, { method, body, signal, headers: { Accept: type } }).catch((failure) => {
    throw failure.name === "AbortError" ? failure : new ApiError({ code: "offline" }, null);
  });
}

/**
 * @param {string} path
 * @param {AbortSignal} [signal]
 * @param {BodyInit} [sent] to be posted
 * @returns {Promise<any>}
 * @throws {ApiError} code `offline` when no answer came, `other` when it was no JSON
 */
async function get(path, signal, sent) {
  const response = await answerTo(path, "application/json", signal, sent);
  const requestId = response.headers.get("X-Request-Id");
  const body = await response.json().catch((failure) => {
    throw failure.name === "AbortError" ? failure : new ApiError({ code: "other" }, requestId);
  });
  if (!response.ok) {
    throw new ApiError(body.error ?? { code: "other" }, requestId);
  }
  return body;
}

/** What may be asked for at once. */
const MOST_CITED = 100;

/**
 * The address of citations.
 * @param {string[]} cited `REPORT` or `REPORT/PARAGRAPH`
 * @param {string} format
 */
function citationsAt(cited, format) {
  return `/api/v1/citations?${new URLSearchParams([...cited.map((p) => ["p", p]), ["format", format]])}`;
}

/**
 * The answers to all that is cited, in order.
 * @template T
 * @param {string[]} cited
 * @param {(part: string[]) => Promise<T>} ask
 * @returns {Promise<T[]>}
 */
async function inParts(cited, ask) {
  const answers = [];
  for (let from = 0; from < cited.length; from += MOST_CITED) {
    answers.push(await ask(cited.slice(from, from + MOST_CITED)));
  }
  return answers;
}

/**
 * @typedef {object} Citation
 * @property {string} p as asked
 * @property {"same" | "changed" | "gone"} state
 * @property {string | null} title
 * @property {string | null} text as it is quoted
 * @property {string | null} source
 * @property {string | null} url
 * @property {string | null} markdown
 * @property {string | null} html
 */

/** What the pages ask of the server. */
export const api = {
  /**
   * A page of results as the server makes it. Parsed apart from this page: its scripts don't run.
   * @param {string} path
   * @param {AbortSignal} [signal]
   * @param {string} [id] of an element that it has
   * @returns {Promise<{page: Document, address: string}>} with the address that the server led to
   * @throws {ApiError} code `offline` when no answer came, `internal` when it was another page
   */
  async page(path, signal, id = "reports") {
    const response = await answerTo(path, "text/html", signal);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (page.getElementById(id) === null) {
      throw new ApiError({ code: "internal" }, response.headers.get("X-Request-Id"));
    }
    return { page, address: response.url };
  },

  /**
   * Completions of what is typed so far.
   * @param {string} q
   * @param {number} size how many at most
   * @param {AbortSignal} signal
   */
  suggest: (q, size, signal) => get(`/api/v1/suggest?${new URLSearchParams({ q, size: String(size) })}`, signal),

  /**
   * Paragraphs or reports with their sources, and what became of them.
   * @param {string[]} cited `REPORT` or `REPORT/PARAGRAPH`
   * @returns {Promise<Citation[]>}
   */
  citations: async (cited) =>
    (await inParts(cited, (part) => get(citationsAt(part, "json")))).flatMap((answer) => answer.citations),

  /**
   * The same as text, in a format of citations.
   * @param {string[]} cited
   * @param {string} format
   * @returns {Promise<string>}
   * @throws {ApiError} when one of them isn't there any more
   */
  async cite(cited, format) {
    const texts = await inParts(cited, async (part) => {
      const response = await answerTo(citationsAt(part, format), "text/plain");
      if (!response.ok) {
        throw new ApiError({ code: "other" }, response.headers.get("X-Request-Id"));
      }
      return response.text();
    });
    return texts.join("\n");
  },

  /**
   * How many reports a search finds, as it is asked.
   * @param {URLSearchParams} parameters of the search
   * @param {AbortSignal} signal
   * @returns {Promise<number>}
   */
  count: async (parameters, signal) => {
    const asked = new URLSearchParams(parameters);
    asked.set("size", "1");
    asked.set("per", "0");
    const answer = await get(`/api/v1/search?${asked}`, signal);
    return answer.query.relaxed ? 0 : answer.total;
  },

  /**
   * How many other reports have a paragraph.
   * @param {string} key ids of its report and its own
   */
  copies: (key) => get(`/api/v1/copied?${new URLSearchParams({ p: key, size: "0" })}`),

  /**
   * Counts of the first terms of a list, and the terms that are left.
   * @param {FormData | string} list
   * @param {string} query filters
   * @param {number} size how many to count
   * @param {AbortSignal} signal
   */
  terms: (list, query, size, signal) => {
    const parameters = new URLSearchParams(query);
    parameters.set("size", String(size));
    return get(`/api/v1/terms?${parameters}`, signal, list);
  },

  /** Whether searches are answered (`ready`) and how complete the index is; also while the answer is 503. */
  async progress() {
    const response = await fetch("/readyz");
    return { ready: response.ok, ...(await response.json().catch(() => ({}))) };
  },
};
