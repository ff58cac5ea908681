import type { LocatedFinding } from '../outcome';
import type { OutputSeverity } from '../severity';
import type { CheckFormat } from './format';

const COMMANDS: Readonly<Record<OutputSeverity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which show findings beside the lines of a pull request. Lines and columns from 1. */
export const github: CheckFormat = {
  name: 'github',
  open: () => ({
    begin: () => '',
    file: ({ path, findings, error }) => {
      const failure = error === undefined ? '' : `::error file=${property(path)}::${text(error)}\n`;
      return findings.map((finding) => command(path, finding)).join('') + failure;
    },
    end: () => '',
  }),
};

function command(path: string, { rule, severity, message, range: { start, end } }: LocatedFinding): string {
  const place = [`file=${property(path)}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`];
  // Columns count only where they are on one line.
  if (start.line === end.line) place.push(`col=${start.character + 1}`, `endColumn=${end.character + 1}`);
  return `::${COMMANDS[severity]} ${place.join(',')},title=${property(rule)}::${text(message)}\n`;
}

function text(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
