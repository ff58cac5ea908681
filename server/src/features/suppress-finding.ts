import { check, type Settings } from '../check';
import type { Report, Table } from '../report/model';
import { parse } from '../report/parse';
import { type Context, type Edit, type Finding, type Locale, speak } from '../rule';
import { lineEnd, lineStart } from '../shapes/fixes/block';
import { lineEndOf } from '../text/lines';

/** Reports of marks are not silenced by marks. */
const IDLE = 'idle-suppression';

const REASON = { zh: '（请写明理由）', en: '(state the reason)' };

/** A report with its findings, and under which terms they were found. */
export interface Checked {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  readonly context: Context;
  /** Whether the text can hold comments (`<!-- -->`). */
  readonly comments: boolean;
}

/**
 * The mark that silences one finding, with a tab stop at its reason: above its line, or at the end of the text where a line would
 * tear a table. `undefined` where no mark does that and nothing else.
 */
export function suppressFinding(checked: Checked, finding: Finding): Edit | undefined {
  if (finding.rule === IDLE) return undefined;
  const rule = `${finding.rule}#${finding.seal()}`;
  const edits = [...(inTornTable(checked.report, finding) ? [] : [above(checked, finding, rule)]), atEnd(checked, rule)];
  return edits.find((edit) => silencesOnly(checked, finding, edit));
}

/** The edit that takes out the mark of which an idle-suppression finding speaks, with its line where nothing else stands there. */
export function removeIdleMark({ text }: Report, finding: Finding): Edit | undefined {
  if (finding.rule !== IDLE) return undefined;
  const start = lineStart(text, finding.span.start);
  const end = lineEnd(text, finding.span.end);
  const alone = text.slice(start, finding.span.start).trim() === '' && text.slice(finding.span.end, end).trim() === '';
  if (!alone) return { span: finding.span, text: '' };
  const next = end + (/^\r?\n|^\r/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  // At the end of the text the line break in front goes, too.
  const from = next === end ? start - (/\r?\n$|\r$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0) : start;
  return { span: { start: from, end: next }, text: '' };
}

/** A line more would tear any table but one of HTML. */
function inTornTable({ tables }: Report, { span }: Finding): boolean {
  const within = ({ span: table, dialect }: Table): boolean => dialect !== 'html' && span.start > table.start && span.start < table.end;
  return tables.some(within);
}

function above({ report: { text }, comments, settings }: Checked, finding: Finding, rule: string): Edit {
  const at = lineStart(text, finding.span.start);
  return mark({ at, before: '', after: lineEndOf(text), name: 'ogi-disable-next-line', rule, comments, locale: settings.locale });
}

function atEnd({ report: { text }, comments, settings }: Checked, rule: string): Edit {
  const open = text === '' || /[\r\n]$/.test(text) ? '' : lineEndOf(text);
  return mark({ at: text.length, before: open, after: lineEndOf(text), name: 'ogi-disable', rule, comments, locale: settings.locale });
}

interface Mark {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly name: string;
  readonly rule: string;
  readonly comments: boolean;
  readonly locale: Locale;
}

function mark({ at, before, after, name, rule, comments, locale }: Mark): Edit {
  const [open, close] = comments ? ['<!-- ', ' -->'] : ['# ', ''];
  const reason = speak(REASON, locale);
  const start = `${before}${open}${name} ${rule}: `;
  return {
    span: { start: at, end: at },
    text: `${start}${reason}${close}${after}`,
    stops: [{ start: start.length, end: start.length + reason.length }],
  };
}

/** Tried out: the text with the mark is read and checked, and must have all findings but this one. */
function silencesOnly({ report, findings, settings, context }: Checked, finding: Finding, edit: Edit): boolean {
  const { start } = edit.span;
  const text = report.text.slice(0, start) + edit.text + report.text.slice(start);
  const ignoring = (): void => undefined;
  const after = check(parse(text), settings, ignoring, context).map((each) => keyOf(each, 0));
  const shift = (each: Finding): number => (each.span.start >= start ? edit.text.length : 0);
  const before = findings.filter((each) => each !== finding).map((each) => keyOf(each, shift(each)));
  return after.length === before.length && after.sort().join('\n') === before.sort().join('\n');
}

function keyOf({ rule, message, span }: Finding, shift: number): string {
  return JSON.stringify([rule, message, span.start + shift]);
}
