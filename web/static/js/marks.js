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

const BEFORE = 24;
const SENTENCE_END = /[。！？；!?;\n]/u;

/**
 * The stretch of a paragraph that shows most of its matches, from the beginning of a sentence where
 * one is near.
 * @param {string} text
 * @param {ReadonlyArray<[number, number]>} ranges sorted, disjoint
 * @param {number} length how many UTF-16 units to show
 * @returns {{text: string, ranges: Array<[number, number]>, cutBefore: boolean, cutAfter: boolean}}
 */
export function excerpt(text, ranges, length) {
  const from = wholeCharacter(text, text.length <= length ? 0 : start(text, ranges, length));
  const to = wholeCharacter(text, Math.min(text.length, from + length));
  return {
    text: text.slice(from, to),
    ranges: ranges
      .filter(([first, last]) => first < to && last > from)
      .map(([first, last]) => [Math.max(first, from) - from, Math.min(last, to) - from]),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/**
 * @param {string} text
 * @param {ReadonlyArray<[number, number]>} ranges
 * @param {number} length
 */
function start(text, ranges, length) {
  const match = densest(ranges, length - BEFORE);
  if (match <= BEFORE) {
    return 0;
  }
  for (let at = match - 1; at >= match - 2 * BEFORE && at >= 0; at--) {
    if (SENTENCE_END.test(text[at])) {
      return at + 1;
    }
  }
  return match - BEFORE;
}

/**
 * Where the window with most matches begins.
 * @param {ReadonlyArray<[number, number]>} ranges
 * @param {number} length
 */
function densest(ranges, length) {
  let best = 0;
  let bestCount = 0;
  let last = 0;
  for (let first = 0; first < ranges.length; first++) {
    while (last < ranges.length && ranges[last][1] <= ranges[first][0] + length) {
      last++;
    }
    if (last - first > bestCount) {
      bestCount = last - first;
      best = ranges[first][0];
    }
  }
  return best;
}

/**
 * Moves an offset off the middle of a surrogate pair.
 * @param {string} text
 * @param {number} at
 */
function wholeCharacter(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
