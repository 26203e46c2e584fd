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
