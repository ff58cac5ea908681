/** What files are taken for reports when a folder is searched; a file that is named itself is read whatever its name. */
export const ENDINGS: readonly string[] = ['.txt', '.md', '.markdown', '.html', '.htm', '.tsv'];

/** Whether a path ends like a report. */
export function hasEnding(path: string): boolean {
  const dot = path.lastIndexOf('.');
  return dot >= 0 && ENDINGS.includes(path.slice(dot).toLowerCase());
}

/** Whether a file or folder is passed over: hidden ones, in which editors and systems keep their own, and other people's packages. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
