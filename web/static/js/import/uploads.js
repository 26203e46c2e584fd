import { element } from "../element.js";

const AT_ONCE = 3;
const RETRY_MILLIS = 1000;

/**
 * Sends files one by one, a few at once, and shows how far each is. What is not kept is named; what
 * is kept is only counted, because the list of all files names it.
 */
export class Uploads {
  #section;
  #says;
  #list;
  #messages;
  #token;
  #changed;
  /** @type {import("./dropped.js").Chosen[]} */
  #waiting = [];
  #active = 0;
  #done = 0;
  #total = 0;

  /**
   * @param {HTMLElement} section with a line for how far it is and a list
   * @param {import("../messages.js").Messages} messages
   * @param {() => string} token
   * @param {() => void} changed called when a file is kept
   */
  constructor(section, messages, token, changed) {
    this.#section = section;
    this.#says = /** @type {HTMLElement} */ (section.querySelector("p"));
    this.#list = /** @type {HTMLElement} */ (section.querySelector("ul"));
    this.#messages = messages;
    this.#token = token;
    this.#changed = changed;
  }

  get isSending() {
    return this.#active > 0;
  }

  /** @param {import("./dropped.js").Chosen[]} files */
  add(files) {
    if (files.length === 0) {
      return;
    }
    this.#section.hidden = false;
    this.#total += files.length;
    this.#waiting.push(...files);
    this.#say();
    while (this.#active < AT_ONCE && this.#waiting.length > 0) {
      this.#work();
    }
  }

  async #work() {
    this.#active++;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      await this.#send(next);
      this.#done++;
      this.#say();
    }
    this.#active--;
  }

  #say() {
    this.#says.textContent = this.#messages.text("import.sent", { done: this.#done, of: this.#total });
  }

  /** @param {import("./dropped.js").Chosen} chosen */
  async #send({ file, path }) {
    const bar = /** @type {HTMLProgressElement} */ (
      element("progress", { max: 1, value: 0, "aria-label": path })
    );
    const row = element("li", {}, element("span", { class: "path", lang: "zh" }, path), " ", bar);
    this.#list.prepend(row);
    let answer = await post(file, path, this.#token(), bar);
    while (answer.status === 429 || answer.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
      answer = await post(file, path, this.#token(), bar);
    }
    const words = this.#outcome(answer);
    if (words === null) {
      row.remove();
      this.#changed();
    } else {
      row.className = "refused";
      bar.replaceWith(element("span", {}, words));
    }
  }

  /**
   * What has to be said about a file; `null` when it is kept under its own name.
   * @param {{status: number, body: any}} answer
   * @returns {string | null}
   */
  #outcome({ status, body }) {
    if (status === 403) {
      return this.#messages.text("import.forbidden");
    }
    if (status !== 200) {
      return this.#messages.text("import.failed", { why: body?.error?.message ?? String(status || "–") });
    }
    if (body.refusal !== null) {
      return this.#messages.text(`import.refusal.${body.refusal}`);
    }
    if (body.state === "stored") {
      this.#changed();
      return body.path === body.sent ? null : this.#messages.text("import.received.stored", { path: body.path });
    }
    return this.#messages.text(`import.received.${body.state}`, { path: body.path });
  }
}

/**
 * Sends a file. `fetch` can't tell how much of it has been sent.
 * @param {File} file
 * @param {string} path
 * @param {string} token
 * @param {HTMLProgressElement} bar
 * @returns {Promise<{status: number, body: any}>} status 0 when no answer came
 */
function post(file, path, token, bar) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/imports?${new URLSearchParams({ path })}`);
    request.responseType = "json";
    request.setRequestHeader("X-Nianbao-Token", token);
    request.upload.addEventListener("progress", (event) => {
      bar.value = event.total === 0 ? 1 : event.loaded / event.total;
    });
    request.addEventListener("loadend", () => resolve({ status: request.status, body: request.response }));
    request.send(file);
  });
}
