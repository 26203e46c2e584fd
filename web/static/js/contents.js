/**
 * What is indexed, in one sentence.
 * @param {any} contents as the API answers
 * @param {import("./messages.js").Messages} messages
 * @returns {string}
 */
export function contentsSentence(contents, messages) {
  if (contents.reports === 0) {
    return messages.text("welcome.none");
  }
  if (contents.firstYear === null) {
    return messages.text("welcome.undated", contents);
  }
  return messages.text("welcome.contents", {
    ...contents,
    firstYear: String(contents.firstYear),
    lastYear: String(contents.lastYear),
  });
}
