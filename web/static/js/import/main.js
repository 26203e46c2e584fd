import { api } from "../api.js";
import { Shell, required } from "../shell.js";
import { chosen, dropped } from "./dropped.js";
import { Uploads } from "./uploads.js";

const LOOK_MILLIS = 1500;
/** What the server shows of all files; it is exchanged for what it shows now. */
const PARTS = ["counts", "files", "paging"];

const { messages } = new Shell();
const form = /** @type {HTMLFormElement} */ (required("import"));
const token = /** @type {HTMLInputElement} */ (form.elements.namedItem("token"));
const drop = required("drop");
let looking = false;

const uploads = new Uploads(required("sending"), messages, () => token.value, look);

/** Looks what became of the files until nothing is sent and none waits. */
async function look() {
  if (looking) {
    return;
  }
  looking = true;
  do {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
    await show().catch(() => undefined); // the next look may have more luck
  } while (uploads.isSending || Number(required("counts").dataset.waiting) > 0);
  looking = false;
}

async function show() {
  const { page } = await api.page(location.href, undefined, "counts");
  for (const id of PARTS) {
    const now = page.getElementById(id);
    const shown = required(id);
    if (now !== null && now.textContent !== shown.textContent) {
      shown.replaceChildren(...now.childNodes);
      shown.hidden = now.hidden;
    }
    shown.dataset.waiting = now?.dataset.waiting ?? "0";
  }
}

/** @param {import("./dropped.js").Chosen[]} files */
function send(files) {
  if (form.reportValidity()) {
    uploads.add(files);
  }
}

for (const id of ["chosen-files", "chosen-folder"]) {
  const input = /** @type {HTMLInputElement} */ (required(id));
  input.addEventListener("change", () => {
    send(chosen(input));
    input.value = "";
  });
}
form.addEventListener("submit", (event) => event.preventDefault());
/** @type {HTMLElement} */ (form.querySelector("button")).hidden = true;
required("drop-here").hidden = false;

for (const type of ["dragover", "dragleave", "drop"]) {
  // Anywhere on the page: a browser shows a file that is dropped beside the box instead of the page.
  document.addEventListener(type, async (event) => {
    const data = event.dataTransfer;
    if (data?.types.includes("Files")) {
      event.preventDefault();
      drop.classList.toggle("over", type === "dragover");
      if (type === "drop") {
        send(await dropped(data));
      }
    }
  });
}
addEventListener("beforeunload", (event) => {
  if (uploads.isSending) {
    event.preventDefault();
  }
});
if (Number(required("counts").dataset.waiting) > 0) {
  look();
}
