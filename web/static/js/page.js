import { Shell } from "./shell.js";

const shell = new Shell();
document.getElementById("show-keys")?.addEventListener("click", () => shell.keys.show());
