import type { Rule, Severity } from '../../rule';
import { withHint } from '../arguments';
import { UsageError } from '../command';
import { nearest } from '../nearest';

export type Severities = Readonly<Record<string, Severity | 'off'>>;

const LEVELS: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off'];

/** `--rule ID=SEVERITY`, any number of them; the last one counts. Throws `UsageError`. */
export function severityOverrides(given: readonly string[], rules: readonly Rule[]): Severities {
  return Object.fromEntries(given.map((text) => override(text, rules)));
}

function override(text: string, rules: readonly Rule[]): readonly [string, Severity | 'off'] {
  const [id = '', written = '', ...more] = text.split('=').map((part) => part.trim());
  const level = LEVELS.find((candidate) => candidate === written.toLowerCase());
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    throw new UsageError(withHint({ zh: `--rule：没有「${id}」这条规则。`, en: `--rule: there is no rule “${id}”.` }, nearest(id, ids)));
  }
  if (level === undefined || more.length > 0) {
    throw new UsageError({
      zh: `--rule 应当写成 ${id}=级别，级别为 ${LEVELS.join('、')} 之一。`,
      en: `--rule is written ${id}=SEVERITY, with one of ${LEVELS.join(', ')}.`,
    });
  }
  return [id, level];
}
