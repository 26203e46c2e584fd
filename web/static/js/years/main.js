import { ResultsPage } from "../search/results-page.js";
import { Shell } from "../shell.js";

// The pages of counts by year, /matrix and /trend: all of it is in the address.
new ResultsPage(new Shell(), location.pathname).start();
