import { api } from "../api.js";
import { ResultsPage } from "../search/results-page.js";
import { Shell, required } from "../shell.js";
import { TermCounting } from "./counting.js";

// The page of terms: filters are in the address; the list is asked for in portions, so that rows come as they are counted.
const shell = new Shell();
new ResultsPage(shell, "/terms").start();
new TermCounting(/** @type {HTMLFormElement} */ (required("list")), api, shell.messages);

// The form goes where the filters are.
shell.bus.on("answer", ({ page }) => {
  const form = /** @type {HTMLFormElement} */ (required("list"));
  form.setAttribute("action", page.getElementById("list")?.getAttribute("action") ?? "/terms");
});
