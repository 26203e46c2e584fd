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

/** How much is shown before a match when no sentence begins near it. */
const BEFORE = 24;

/** How far before a match its sentence may begin. */
const NEAR = 2 * BEFORE;
const SENTENCE_END = /[。！？；!?;\n\t]/u;
const NO_BEGINNING = /[。！？；!?;”’」』）)》】\]"'\s]/u;

/**
 * The stretch of a paragraph that shows most of its matches, from the beginning of a sentence or a
 * cell where one is near.
 * @param {string} text
 * @param {ReadonlyArray<[number, number]>} ranges sorted, disjoint
 * @param {number} length how many UTF-16 units to show; some more where a match would be cut
 * @returns {{text: string, ranges: Array<[number, number]>, cutBefore: boolean, cutAfter: boolean}}
 */
export function excerpt(text, ranges, length) {
  const first = text.length <= length ? 0 : densest(text, ranges, length);
  const from = wholeCharacter(text, Math.max(first - BEFORE, around(ranges, first)?.[0] ?? first));
  const last = Math.min(text.length, first + length);
  const to = wholeCharacter(text, Math.min(last + BEFORE, around(ranges, last)?.[1] ?? last));
  return {
    text: text.slice(from, to),
    ranges: within(ranges, from, to),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/**
 * The cells of a table row, separated by tabs, each with its matches.
 * @param {string} text
 * @param {ReadonlyArray<[number, number]>} ranges sorted, disjoint
 * @returns {Array<{text: string, ranges: Array<[number, number]>}>}
 */
export function cells(text, ranges) {
  let next = 0;
  return text.split("\t").map((cell) => {
    const from = next;
    next += cell.length + 1;
    return { text: cell, ranges: within(ranges, from, from + cell.length) };
  });
}

/**
 * The parts of the ranges within a stretch of the text, relative to its beginning.
 * @param {ReadonlyArray<[number, number]>} ranges
 * @param {number} from
 * @param {number} to
 * @returns {Array<[number, number]>}
 */
function within(ranges, from, to) {
  return ranges
    .filter(([first, last]) => first < to && last > from)
    .map(([first, last]) => [Math.max(first, from) - from, Math.min(last, to) - from]);
}

/**
 * The range that would be cut.
 * @param {ReadonlyArray<[number, number]>} ranges
 * @param {number} at
 */
function around(ranges, at) {
  return ranges.find(([first, last]) => first < at && at < last);
}

/**
 * Where the window with most matches begins.
 * @param {string} text
 * @param {ReadonlyArray<[number, number]>} ranges
 * @param {number} length
 */
function densest(text, ranges, length) {
  let best = 0;
  let most = -1;
  let last = 0;
  for (let first = 0; first < ranges.length; first++) {
    const from = start(text, ranges[first][0], length);
    last = Math.max(last, first);
    while (last < ranges.length && ranges[last][1] <= from + length) {
      last++;
    }
    if (last - first > most) {
      most = last - first;
      best = from;
    }
  }
  return best;
}

/**
 * Where the window of a match begins. The last window of a text is filled from before.
 * @param {string} text
 * @param {number} match
 * @param {number} length
 */
function start(text, match, length) {
  const wanted = match <= BEFORE ? 0 : (sentenceBefore(text, match) ?? match - BEFORE);
  const end = text.length - length;
  return wanted <= end ? wanted : (sentenceBetween(text, end, wanted) ?? end);
}

/**
 * @param {string} text
 * @param {number} match
 * @returns {number | null} `null` when none begins near it
 */
function sentenceBefore(text, match) {
  for (let at = match; at >= Math.max(0, match - NEAR); at--) {
    if (beginsSentence(text, at)) {
      return at;
    }
  }
  return null;
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @returns {number | null}
 */
function sentenceBetween(text, from, to) {
  for (let at = from; at <= to; at++) {
    if (beginsSentence(text, at)) {
      return at;
    }
  }
  return null;
}

/**
 * Whether a sentence ends just before, with a quotation mark or a blank behind it at most.
 * @param {string} text
 * @param {number} at
 */
function beginsSentence(text, at) {
  const ended = (before) => SENTENCE_END.test(text[before] ?? "");
  return (
    at === 0 ||
    (!NO_BEGINNING.test(text[at]) &&
      (ended(at - 1) || (NO_BEGINNING.test(text[at - 1]) && ended(at - 2))))
  );
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
