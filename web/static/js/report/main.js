import { publicBase, readable } from "../addresses.js";
import { Citing } from "../citing.js";
import { Shell, required } from "../shell.js";
import { ParagraphActions } from "./actions.js";
import { CurrentParagraph, bringIntoView } from "./current.js";
import { FindingActions } from "./findings.js";
import { HitBar } from "./hits.js";
import { OpenNotes } from "./notes.js";
import { Outline } from "./outline.js";
import { ReportText } from "./text.js";

const shell = new Shell();
const report = new ReportText(required("report"), required("text"));
const current = new CurrentParagraph(report, shell.bus);
const actions = new ParagraphActions(report, current, new Citing(shell), shell);
const hits = new HitBar(
  {
    bar: required("hit-bar"),
    place: required("hit-place"),
    previous: required("previous-hit"),
    next: required("next-hit"),
    close: required("close-hits"),
  },
  report,
  current,
  shell.messages,
  shell.bus,
);
const findings = document.getElementById("findings");
if (findings !== null && report.version === undefined) {
  new FindingActions(findings, report, shell.clipboard, shell.messages);
}
const notes = new OpenNotes(report, current, shell.messages, shell.bus);
const outline = document.getElementById("outline");
if (outline !== null) {
  new Outline(outline, current, shell.bus);
}
const imprint = required("imprint");
addEventListener("beforeprint", () => {
  const base = publicBase();
  const address = readable(base + location.pathname + location.search);
  const day = new Date().toLocaleDateString("sv");
  imprint.textContent = shell.messages.text("print.day", { address, day });
});
shell.keys.add("n", "keys.nextHit", () => hits.step(1));
shell.keys.add("p", "keys.previousHit", () => hits.step(-1));
shell.keys.add("c", "keys.quote", () => actions.copyQuote(null));
shell.keys.add("Escape", "keys.closeNote", () => notes.close());
// A reload or a step back keeps the reader's own place; the browser restores it.
const arrival = performance.getEntriesByType("navigation")[0];
if (/** @type {PerformanceNavigationTiming | undefined} */ (arrival)?.type === "navigate") {
  for (const target of document.querySelectorAll("[autofocus]")) {
    bringIntoView(target);
  }
}
