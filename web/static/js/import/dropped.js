/**
 * A file with its path: that of its folder, or just its name.
 * @typedef {{file: File, path: string}} Chosen
 */

/**
 * The files of an input for files or folders.
 * @param {HTMLInputElement} input
 * @returns {Chosen[]}
 */
export function chosen(input) {
  return [...(input.files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/**
 * The files that were dropped, those of folders and the folders in them too.
 * @param {DataTransfer} data
 * @returns {Promise<Chosen[]>}
 */
export async function dropped(data) {
  // To be asked for at once: afterwards the browser forgets what was dropped.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map((entry) => files(entry)))).flat();
}

/**
 * @param {FileSystemEntry} entry
 * @returns {Promise<Chosen[]>}
 */
async function files(entry) {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    const from = /** @type {FileSystemFileEntry} */ (entry);
    return [{ file: await new Promise((resolve, reject) => from.file(resolve, reject)), path }];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  // A browser gives a hundred at a time.
  for (let some = await read(reader); some.length > 0; some = await read(reader)) {
    for (const inside of some) {
      found.push(...(await files(inside)));
    }
  }
  return found;
}

/**
 * @param {FileSystemDirectoryReader} reader
 * @returns {Promise<FileSystemEntry[]>}
 */
function read(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
