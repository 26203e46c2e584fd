/** What the reader chose, kept in the browser; forgotten where the browser forbids storage. */
export const memory = {
  /**
   * @param {string} name
   * @returns {string | null}
   */
  get(name) {
    try {
      return localStorage.getItem(`nianbao.${name}`);
    } catch {
      return null;
    }
  },

  /**
   * @param {string} name
   * @param {string} value
   */
  set(name, value) {
    try {
      localStorage.setItem(`nianbao.${name}`, value);
    } catch {
      // A private window: the choice holds for this page.
    }
  },
};
