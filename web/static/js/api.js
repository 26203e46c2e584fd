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
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 * @throws {ApiError} code `offline` when no answer came, `other` when it was no JSON
 */
async function get(path, signal) {
  const response = await fetch(path, { signal, headers: { Accept: "application/json" } }).catch(
    (failure) => {
      throw failure.name === "AbortError" ? failure : new ApiError({ code: "offline" }, null);
    },
  );
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
   * @param {URLSearchParams} parameters
   * @param {AbortSignal} [signal]
   */
  search: (parameters, signal) => get(`/api/v1/search?${parameters}`, signal),

  /**
   * @param {URLSearchParams} parameters
   * @param {AbortSignal} [signal]
   */
  findings: (parameters, signal) => get(`/api/v1/findings?${parameters}`, signal),

  /**
   * How many reports a search would find.
   * @param {URLSearchParams} parameters
   * @param {AbortSignal} [signal]
   * @returns {Promise<number>}
   */
  async count(parameters, signal) {
    const asked = new URLSearchParams(parameters);
    asked.delete("page");
    asked.set("size", "1");
    asked.set("per", "0");
    return (await get(`/api/v1/search?${asked}`, signal)).total;
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

  contents: () => get("/api/v1/contents"),

  /** Whether searches are answered (`ready`) and how complete the index is; also while the answer is 503. */
  async progress() {
    const response = await fetch("/readyz");
    return { ready: response.ok, ...(await response.json().catch(() => ({}))) };
  },
};
