import { type Locale, speak } from '../../rule';
import type { FileOutcome, LocatedFinding } from '../outcome';
import { SEVERITY_WORDS } from '../severity';
import type { CheckFormat } from './format';
import { markup } from './markup';

/**
 * For servers that show test results: a suite for each file, a failed case for each error and warning.
 * Hints are cases that pass, with their message as output; a file without findings is one case that passes.
 */
export const junit: CheckFormat = {
  name: 'junit',
  open: ({ locale }) => ({
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ogi-report">\n',
    file: (outcome) => suite(outcome, locale),
    end: () => '</testsuites>\n',
  }),
};

function suite({ path, findings, error }: FileOutcome, locale: Locale): string {
  const name = markup(path);
  const failures = findings.filter((finding) => finding.severity !== 'info').length;
  const cases = findings.map((finding) => testCase(name, finding, locale));
  if (error !== undefined) cases.push(`<testcase classname="${name}" name="${name}"><error message="${markup(error)}"/></testcase>`);
  if (cases.length === 0) cases.push(`<testcase classname="${name}" name="${name}"/>`);
  const counts = `tests="${cases.length}" failures="${failures}" errors="${error === undefined ? 0 : 1}"`;
  return `  <testsuite name="${name}" ${counts}>\n${cases.map((each) => `    ${each}\n`).join('')}  </testsuite>\n`;
}

function testCase(name: string, { rule, severity, message, range: { start } }: LocatedFinding, locale: Locale): string {
  const place = `${start.line + 1}:${start.character + 1}`;
  const head = `<testcase classname="${name}" name="${markup(rule)} ${place}">`;
  const said = markup(message);
  if (severity === 'info') return `${head}<system-out>${said}</system-out></testcase>`;
  const word = markup(speak(SEVERITY_WORDS[severity], locale));
  return `${head}<failure type="${severity}" message="${said}">${name}:${place} ${word} ${said}</failure></testcase>`;
}
