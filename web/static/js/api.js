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

/** What the pages ask of the server. */
export const api = {
  /**
   * A page of results as the server makes it. Parsed apart from this page: its scripts don't run.
   * @param {string} path
   * @param {AbortSignal} signal
   * @returns {Promise<{page: Document, address: string}>} with the address that the server led to
   * @throws {ApiError} code `offline` when no answer came, `internal` when it was another page
   */
  async page(path, signal) {
    const response = await answerTo(path, "text/html", signal);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (page.getElementById("reports") === null) {
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
   * Everything that was read from a report.
   * @param {string} id
   */
  report: (id) => get(`/api/v1/reports/${id}`),

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
