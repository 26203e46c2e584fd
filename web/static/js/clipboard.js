/** Copies text and says so. */
export class Clipboard {
  #notice;
  #messages;
  #timer = 0;

  /**
   * @param {HTMLElement} notice a live region
   * @param {import("./messages.js").Messages} messages
   */
  constructor(notice, messages) {
    this.#notice = notice;
    this.#messages = messages;
  }

  /**
   * @param {string | Promise<string>} text may still be under way: what is copied is what was asked for
   * @param {string} done key of what is said afterwards
   */
  async copy(text, done) {
    const early = typeof text !== "string" && (await writeComing(text));
    const there = await Promise.resolve(text).catch(() => null);
    if (there === null) {
      this.say(this.#messages.text("copied.failed"));
      return;
    }
    const copied = early || (await write(there)) || writeBySelection(there);
    this.say(this.#messages.text(copied ? done : "copied.not"));
  }

  /** @param {string} sentence */
  say(sentence) {
    clearTimeout(this.#timer);
    this.#notice.textContent = sentence;
    this.#notice.hidden = false;
    this.#timer = setTimeout(() => {
      this.#notice.hidden = true;
      this.#notice.textContent = "";
    }, 2500);
  }
}

/**
 * Some browsers allow copying only while the press of the button is being answered; they wait for what
 * is promised then.
 * @param {Promise<string>} text
 */
async function writeComing(text) {
  try {
    const blob = text.then((there) => new Blob([there], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} text */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The old way, for plain http on a newsroom's own network, where browsers hide `navigator.clipboard`.
 * @param {string} text
 */
function writeBySelection(text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  focused?.focus({ preventScroll: true });
  return copied;
}
