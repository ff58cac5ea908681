import type { Message, Rule, Severity } from '../rule';

/** As written in every output: an editor's `hint` has no equal outside, and is an `info`. */
export type OutputSeverity = 'error' | 'warning' | 'info';

export function outputSeverity(severity: Severity): OutputSeverity {
  return severity === 'hint' ? 'info' : severity;
}

export const SEVERITY_WORDS: Readonly<Record<OutputSeverity, Message>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** How grave the findings of a rule are, and whether it has to be asked for. */
export function severityWords({ severity, initially }: Rule): Message {
  const word = SEVERITY_WORDS[outputSeverity(severity)];
  return initially === undefined ? word : { zh: `${word.zh}（默认关闭）`, en: `${word.en} (off by default)` };
}
