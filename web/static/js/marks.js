/**
 * Wraps matches in <mark>. Never parses HTML, so a report cannot inject markup.
 * @param {string} text
 * @param {ReadonlyArray<[number, number]>} ranges sorted, disjoint; UTF-16 offsets, as Java counts
 * @returns {DocumentFragment}
 */
export function marked(text, ranges) {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const [from, to] of ranges) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    fragment.append(text.slice(end, from), mark);
    end = to;
  }
  fragment.append(text.slice(end));
  return fragment;
}
