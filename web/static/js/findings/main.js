import { ResultsPage } from "../search/results-page.js";
import { FINDINGS_PAGE } from "../search/state.js";
import { TextFilter } from "../search/text-filter.js";
import { Shell, required } from "../shell.js";

// The page of findings: by grade, year, place and office, all of it in the address.
const shell = new Shell();
const page = new ResultsPage(shell, FINDINGS_PAGE);
new TextFilter(/** @type {HTMLInputElement} */ (required("office")), "office", shell.bus, page.navigation);
page.start();
