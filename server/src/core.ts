/** The library entry: text in, findings out. No Node, no editor. */
import { check, DEFAULT_SETTINGS, type Settings } from './check';
import { parse } from './report/parse';
import type { Finding } from './rule';

export { check, DEFAULT_SETTINGS, type Settings } from './check';
export type * from './report/model';
export { parse } from './report/parse';
export type { Edit, Finding, Locale, Rule, Severity } from './rule';
export { RULES } from './rules/index';
export { LineTable, type Position } from './text/lines';
export type { Span } from './text/span';

/** All findings in a text. */
export function lint(text: string, settings: Settings = DEFAULT_SETTINGS): readonly Finding[] {
  return check(parse(text), settings);
}
