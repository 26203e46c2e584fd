import { ResultsPage } from "../search/results-page.js";
import { Shell } from "../shell.js";

// The page of copied passages: all of it is in the address.
new ResultsPage(new Shell(), location.pathname).start();
