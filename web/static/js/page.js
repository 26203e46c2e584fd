import { contentsSentence } from "./contents.js";
import { Shell } from "./shell.js";

const shell = new Shell();
const contents = await shell.contents();
const place = document.getElementById("contents");

if (place !== null && contents !== null) {
  place.textContent = contentsSentence(contents, shell.messages);
}
document.getElementById("show-keys")?.addEventListener("click", () => shell.keys.show());
