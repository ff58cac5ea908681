/** What is left of a printed page in a text that was copied from it: its number. */
import { fold } from '../text/characters';
import { remembered } from '../text/remember';

const LONGEST = 40;
/** Looked at first: few lines begin like this. */
const OPENS = /^[^\d\p{Script=Han}]*?(?:[-—–―·.\ufe10-\ufe6b\uff0d\uff0e\u2212]|第|[pPｐＰ])/u;
const NUMBER =
  /^(?:[-—–―·.]{1,3} {0,6}\d{1,4} {0,6}[-—–―·.]{1,3}|第 {0,3}\d{1,4} {0,3}页[,、/ ]{0,3}(?:共 {0,3}\d{1,4} {0,3}页)?|page {1,3}\d{1,4}(?: of \d{1,4})?)$/iu;
/** 3/12: no running text, but nobody can tell whether it is a page. */
const FRACTION = /^\d{1,4} {0,3}\/ {0,3}\d{1,4}$/u;

/** Whether a line holds the number of a page and nothing else: `- 3 -`, `第3页 共12页`. A bare number is none: it may be a cell. */
export function isPageNumber(line: string): boolean {
  return line.length <= LONGEST && readsAsNumber(line);
}

/** Whether a line between rows of a table, or in front of a report, is what a page break leaves behind. */
export function isPageArtifact(line: string): boolean {
  return line.length <= LONGEST && (readsAsNumber(line) || FRACTION.test(line.trim()));
}

const readsAsNumber = remembered((line): boolean => {
  if (!OPENS.test(line)) return false;
  const text = line.trim();
  // What stands between tabs are cells: strokes around a number.
  return !text.includes('\t') && NUMBER.test(fold(text));
});
