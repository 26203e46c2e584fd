/**
 * @typedef {object} Quoted
 * @property {string} text the paragraph as printed
 * @property {string | null} issuer
 * @property {string} title
 * @property {boolean} titleInferred
 * @property {number | null} year
 * @property {string | null} indexNumber
 * @property {string} path of the paragraph: `/reports/…/p/…`
 */

/**
 * What copied links begin with: the public address when the server names one.
 * @returns {string}
 */
export function publicBase() {
  const meta = document.querySelector('meta[name="nianbao:base"]');
  return (meta?.getAttribute("content") || location.origin).replace(/\/+$/, "");
}

/**
 * An address as a person reads it, which leads to the same when it is typed: letters and signs
 * beyond ASCII are not escaped. Blanks, and what has no shape or a meaning of its own, are.
 * @param {string} address
 * @returns {string}
 */
export function readable(address) {
  return address.replace(/(?:%[89A-F][0-9A-F])+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped).replace(/[^\p{L}\p{N}\p{P}]/gu, encodeURIComponent);
    } catch {
      return escaped;
    }
  });
}

/**
 * Office, title, year and index number on one line.
 * @param {Omit<Quoted, "text" | "path">} quoted
 * @param {import("./messages.js").Messages} messages
 * @returns {string}
 */
function sourceLine(quoted, messages) {
  const inferred = quoted.titleInferred ? `（${messages.text("title.inferred")}）` : "";
  const source = [
    quoted.issuer,
    messages.text("quote.title", { title: quoted.title }) + inferred,
    quoted.year === null ? null : messages.text("quote.year", { year: String(quoted.year) }),
    quoted.indexNumber === null
      ? null
      : messages.text("hit.index", { number: quoted.indexNumber }),
  ].filter((part) => part !== null);
  return messages.text("quote.source", { source: source.join(messages.text("quote.separator")) });
}

/**
 * A paragraph with its source, to be pasted into a text.
 * @param {Quoted} quoted
 * @param {boolean} sample whether the data is invented
 * @param {import("./messages.js").Messages} messages
 * @returns {string}
 */
export function quote(quoted, sample, messages) {
  const text = messages.text("quote.text", { text: quoted.text.replaceAll("\t", " | ") });
  return withSource(text, quoted, sample, messages);
}

/**
 * A statement about a report, with the report as its source.
 * @param {string} text
 * @param {Omit<Quoted, "text">} quoted
 * @param {boolean} sample whether the data is invented
 * @param {import("./messages.js").Messages} messages
 * @returns {string}
 */
export function withSource(text, quoted, sample, messages) {
  const lines = [text, sourceLine(quoted, messages), publicBase() + quoted.path];
  return [...lines, ...(sample ? [messages.text("sample.strip")] : [])].join("\n");
}
