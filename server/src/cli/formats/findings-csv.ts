import { speak } from '../../rule';
import { SEVERITY_WORDS } from '../severity';
import { CSV_BOM, csvLine } from './csv';
import type { CheckFormat } from './format';

const HEAD = ['path', 'unit', 'year', 'rule', 'severity', 'message', 'line', 'column', 'endLine', 'endColumn', 'previous'];

/** One finding a line, for Excel. Lines and columns from 1. A file that cannot be read has a line with its reason. */
export const findingsCsv: CheckFormat = {
  name: 'csv',
  open: ({ locale }) => ({
    begin: () => CSV_BOM + csvLine(HEAD),
    file({ path, unit, year, findings, previous, error }) {
      const about = [path, unit, year];
      const lines = findings.map(({ rule, severity, message, range: { start, end } }) => {
        const place = [start.line + 1, start.character + 1, end.line + 1, end.character + 1];
        return csvLine([...about, rule, speak(SEVERITY_WORDS[severity], locale), message, ...place, previous ?? null]);
      });
      const failure = error === undefined ? '' : csvLine([...about, null, null, error, null, null, null, null, null]);
      return lines.join('') + failure;
    },
    end: () => '',
  }),
};
