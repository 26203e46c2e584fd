import { api } from "../api.js";
import { element, replaceContent } from "../element.js";
import { save } from "../saving.js";
import { Shell, required } from "../shell.js";
import { ClippingsFile } from "./file.js";
import { Tray } from "./tray.js";

/** @typedef {import("./tray.js").Clipping} Clipping */

// The tray of clippings: what was collected, in the reader's order, with notes, to take along.
const shell = new Shell();
const { messages, tray } = shell;
const list = required("clippings-list");
const says = required("clippings-says");
const undo = required("clippings-undo");
const tools = required("clippings-tools");
const file = new ClippingsFile(messages, required("strip").hidden === false);

/** What became of each clipping, by what it cites, as far as that is known. @type {Map<string, string>} */
const states = new Map();
/** What was there before something was removed. @type {Clipping[] | null} */
let before = null;

function show() {
  const empty = tray.clippings.length === 0;
  says.textContent = sentence();
  tools.hidden = empty;
  undo.hidden = before === null;
  replaceContent(list, tray.clippings.map(shown));
}

function sentence() {
  if (tray.problem !== null) {
    return messages.text(`tray.${tray.problem}`);
  }
  return tray.clippings.length === 0
    ? messages.text("clippings.none")
    : messages.text("clippings.count", { n: tray.clippings.length });
}

/**
 * @param {Clipping} clipping
 * @param {number} index
 */
function shown(clipping, index) {
  const { p, text, source, note, at } = clipping;
  const [report, paragraph] = p.split("/");
  const state = states.get(p) ?? "same";
  const day = new Date(at).toLocaleDateString("sv");
  const area = /** @type {HTMLTextAreaElement} */ (
    element("textarea", { id: `note-${p}`, rows: 2, maxlength: Tray.LONGEST_NOTE, "data-key": `note ${p}` })
  );
  area.value = note;
  area.addEventListener("change", () => change(p, area.value));
  return element(
    "li",
    { class: "clipping", "data-state": state },
    element("blockquote", { lang: "zh" }, text),
    element(
      "p",
      { class: "source" },
      element("a", { href: `/reports/${report}/p/${paragraph}`, "data-key": `link ${p}` }, source.replace(/^——|^— /, "")),
    ),
    element("p", { class: "quiet" }, messages.text("clippings.at", { day })),
    state === "same" ? null : element("p", { class: "note" }, messages.text(`clippings.${state}`)),
    element("label", { for: `note-${p}` }, messages.text("clippings.note")),
    area,
    element(
      "p",
      { class: "clipping-actions" },
      button("clippings.up", p, index === 0, () => move(index, -1)),
      button("clippings.down", p, index === tray.clippings.length - 1, () => move(index, 1)),
      button("clippings.remove", p, false, () => remove(tray.clippings.filter((other) => other.p !== p))),
    ),
  );
}

/**
 * @param {string} message
 * @param {string} p
 * @param {boolean} disabled
 * @param {() => void} action
 */
function button(message, p, disabled, action) {
  const made = element(
    "button",
    { type: "button", disabled, "data-key": `${message} ${p}` },
    messages.text(message),
  );
  made.addEventListener("click", action);
  return made;
}

/** @param {Clipping[]} clippings */
function keep(clippings) {
  const problem = tray.keep(clippings);
  if (problem !== null) {
    says.textContent = messages.text(`tray.${problem}`);
  }
  return problem === null;
}

/**
 * @param {string} p
 * @param {string} note
 */
function change(p, note) {
  keep(tray.clippings.map((other) => (other.p === p ? { ...other, note } : other)));
}

/**
 * @param {number} index
 * @param {number} step
 */
function move(index, step) {
  const moved = [...tray.clippings];
  moved.splice(index + step, 0, ...moved.splice(index, 1));
  before = null;
  keep(moved);
}

/** @param {Clipping[]} rest */
function remove(rest) {
  const all = tray.clippings;
  before = all;
  if (!keep(rest)) {
    before = null;
  }
  show();
  required("undo").focus();
}

required("undo").addEventListener("click", () => {
  const all = before ?? [];
  before = null;
  keep(all);
  show();
  /** @type {HTMLElement | null} */ (list.querySelector("a"))?.focus();
});
required("clear").addEventListener("click", () => remove([]));

const day = () => new Date().toLocaleDateString("sv");
const withStates = () =>
  tray.clippings.map((clipping) => ({ ...clipping, state: states.get(clipping.p) ?? null }));
required("as-html").addEventListener("click", () =>
  save(`nianbao-${day()}.html`, "text/html;charset=utf-8", file.html(withStates())),
);
required("as-markdown").addEventListener("click", () =>
  save(`nianbao-${day()}.md`, "text/markdown;charset=utf-8", file.markdown(withStates())),
);
for (const [id, format, extension] of [
  ["as-bibtex", "bibtex", "bib"],
  ["as-ris", "ris", "ris"],
]) {
  required(id).addEventListener("click", () => sources(format, `nianbao-${day()}.${extension}`));
}

/**
 * One entry for each report that is still there.
 * @param {string} format
 * @param {string} name
 */
async function sources(format, name) {
  const reports = [...new Set(tray.clippings.map(({ p }) => p.split("/")[0]))];
  try {
    const there = (await api.citations(reports)).filter(({ state }) => state === "same").map(({ p }) => p);
    if (there.length === 0) {
      shell.clipboard.say(messages.text("clippings.gone.all"));
      return;
    }
    save(name, "text/plain;charset=utf-8", await api.cite(there, format));
  } catch {
    shell.clipboard.say(messages.text("copied.failed"));
  }
}

/** Asks what became of what was collected; only its ids are sent. */
async function follow() {
  for (const { p, state } of await api.citations(tray.clippings.map((clipping) => clipping.p))) {
    states.set(p, state);
  }
  show();
}

tray.onChange(show);
show();
if (tray.clippings.length > 0) {
  follow().catch(() => {
    says.textContent = messages.text("clippings.unchecked");
  });
}
