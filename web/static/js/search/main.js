import { Citing } from "../citing.js";
import { Shell, required } from "../shell.js";
import { SearchBox } from "./box.js";
import { Controls } from "./controls.js";
import { Hits } from "./hits.js";
import { LookingLine } from "./looking.js";
import { ResultsPage } from "./results-page.js";
import { SavedSearches } from "./saved.js";
import { SEARCH_PAGE } from "./state.js";
import { TextFilter } from "./text-filter.js";

/** @param {string} id */
function input(id) {
  return /** @type {HTMLInputElement} */ (required(id));
}

const shell = new Shell((suggestion) => box.take(suggestion));
const page = new ResultsPage(shell, SEARCH_PAGE);
const { bus, messages, keys } = shell;
const { navigation } = page;
const form = /** @type {HTMLFormElement} */ (required("search"));
const box = new SearchBox(form, input("q"), required("results"), bus, navigation);
new Controls(/** @type {HTMLSelectElement} */ (required("sort")), input("scope"), bus, navigation);
new TextFilter(input("index-number"), "index", bus, navigation);
new TextFilter(input("office"), "office", bus, navigation);
const hits = new Hits(required("reports"), shell.clipboard, new Citing(shell));
new SavedSearches({ button: required("keep"), section: required("saved") }, navigation, shell);
keys.add("j", "keys.next", () => hits.move(1));
keys.add("k", "keys.previous", () => hits.move(-1));
keys.add("c", "keys.quote", () => hits.copyQuote());
new LookingLine(required("looking"), messages).follow();
page.start();
