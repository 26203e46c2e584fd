import { save } from "../saving.js";

/** Points of the picture for one of the drawing, so that it is sharp in print. */
const SCALE = 3;

/** The drawing as a picture of points: the browser draws what the server gives as SVG. */
export class Picture {
  #box;
  #messages;
  #notice;

  /**
   * @param {HTMLElement} box with the link to the drawing and the button, which works with scripts only
   * @param {import("../shell.js").Shell} shell
   */
  constructor(box, { bus, messages, clipboard }) {
    this.#box = box;
    this.#messages = messages;
    this.#notice = clipboard;
    box.addEventListener("click", ({ target }) => {
      if (/** @type {Element} */ (target).closest("button") !== null) {
        this.#save();
      }
    });
    bus.on("answer", () => this.#offer());
    this.#offer();
  }

  #offer() {
    this.#box.querySelector("button")?.removeAttribute("hidden");
  }

  async #save() {
    try {
      const address = /** @type {HTMLAnchorElement} */ (this.#box.querySelector("a")).href;
      const response = await fetch(address);
      if (!response.ok) {
        throw new Error(`status ${response.status}`);
      }
      save("trend.png", "image/png", await drawn(await response.text()));
    } catch {
      this.#notice.say(this.#messages.text("trend.png.failed"));
    }
  }
}

/**
 * @param {string} svg
 * @returns {Promise<Blob>} a PNG
 */
async function drawn(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = SCALE * image.naturalWidth;
  canvas.height = SCALE * image.naturalHeight;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png");
  });
}
