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
   * @param {string | null} text `null` when it could not be had
   * @param {string} done key of what is said afterwards
   */
  async copy(text, done) {
    const copied = text !== null && ((await write(text)) || writeBySelection(text));
    this.#say(this.#messages.text(copied ? done : "copied.not"));
  }

  /** @param {string} sentence */
  #say(sentence) {
    clearTimeout(this.#timer);
    this.#notice.textContent = sentence;
    this.#notice.hidden = false;
    this.#timer = setTimeout(() => {
      this.#notice.hidden = true;
      this.#notice.textContent = "";
    }, 2500);
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
