/** What may be written at the cursor: headings, rows of the official tables and the sentences that a report must contain. */
import type { Report } from '../report/model';
import { LineTable } from '../text/lines';
import type { Candidate, LineAt } from './completion/candidate';
import { headingCandidates } from './completion/headings';
import { rowCandidates } from './completion/rows';
import { sentenceCandidates } from './completion/sentences';
import type { Language } from './transform/style';

export type { Candidate } from './completion/candidate';

/** What may have been typed of an official wording: its beginning, or the initials of its pinyin. */
const TYPED = /^[a-zA-Z0-9\p{Script=Han}（）()、.“”：]{0,20}$/u;

/** Candidates for the offset, those for the beginning of a line and those for the beginning of a sentence. */
export function completions(report: Report, offset: number, language: Language): readonly Candidate[] {
  const line = lineAt(report.text, offset);
  if (line === undefined) return [];
  const sentence = sentenceAt(line);
  return [
    ...(TYPED.test(line.typed) ? [...rowCandidates(report, line, language), ...headingCandidates(report, line, language)] : []),
    ...(sentence === undefined ? [] : sentenceCandidates(report, sentence)),
  ];
}

function lineAt(text: string, offset: number): LineAt | undefined {
  const lines = new LineTable(text);
  const index = lines.lineAt(offset);
  const begin = lines.lineStart(index);
  const start = text[begin] === '\ufeff' ? begin + 1 : begin;
  const end = lines.lineEnd(index);
  if (offset < start || offset > end) return undefined;
  const before = text.slice(start, offset);
  const lead = /^[\s#*|]*/.exec(before)?.[0] ?? '';
  const typed = before.slice(lead.length);
  const closed = typed.lastIndexOf('（') > typed.lastIndexOf('）') && text[offset] === '）';
  const to = closed ? offset + 1 : offset;
  return { start, end, at: offset, to, lead, typed, rest: text.slice(to, end) };
}

/** The line from its last finished sentence on. */
function sentenceAt(line: LineAt): LineAt | undefined {
  const typed = line.typed.slice(line.typed.lastIndexOf('。') + 1).trimStart();
  return TYPED.test(typed) ? { ...line, typed } : undefined;
}
