/** The order of the results, and whether all words must be in one paragraph. */
export class Controls {
  /**
   * @param {HTMLSelectElement} sort
   * @param {HTMLInputElement} scope
   * @param {import("../bus.js").Bus} bus
   * @param {import("./navigation.js").Navigation} navigation
   */
  constructor(sort, scope, bus, navigation) {
    const go = (/** @type {any} */ changes) => bus.emit("go", { state: navigation.state.with(changes) });
    sort.addEventListener("change", () => go({ sort: sort.value }));
    scope.addEventListener("change", () => go({ scope: scope.checked ? "paragraph" : "report" }));
    bus.on("state", ({ state }) => {
      sort.value = state.sort;
      scope.checked = state.scope === "paragraph";
    });
  }
}
