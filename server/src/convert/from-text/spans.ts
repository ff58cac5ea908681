/** `colspan` and `rowspan` of a cell of a web page, from its tag. */
import { LIMITS } from '../limits';

const LONGEST_TAG = 2000;

/** The spans that the tag at `offset` states; 1 and 1 where there is no tag or no sensible number. */
export function spansAt(text: string, offset: number): { readonly colspan: number; readonly rowspan: number } {
  const tag = /^<t[dh]\b[^>]*/i.exec(text.slice(offset, offset + LONGEST_TAG))?.[0] ?? '';
  return {
    colspan: Math.min(spanIn(tag, /\bcolspan\s{0,5}=\s{0,5}["']?(\d{1,6})/i), LIMITS.columns),
    rowspan: spanIn(tag, /\browspan\s{0,5}=\s{0,5}["']?(\d{1,6})/i),
  };
}

function spanIn(tag: string, pattern: RegExp): number {
  return Math.max(1, Number(pattern.exec(tag)?.[1] ?? 1));
}
