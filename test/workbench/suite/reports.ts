import { sampleValue } from '../../../server/src/form/sample';
import { skeleton } from '../../../server/src/form/skeleton';

/**
 * A report in plain text with two faults: the number of 行政处罚 is left blank, and one application too many is carried forward.
 * Its title is not on the first line, by which VS Code would know the language without asking the server.
 */
export function faultyReport(): string {
  const report = skeleton('2021', 'tsv', {
    value: (row, column) => {
      if (row.key === 'penalties') return '';
      const figure = sampleValue('2021', row, column);
      return row.key === 'carriedForward' && column.key === 'naturalPerson' ? String(Number(figure) + 1) : figure;
    },
  });
  return `\n${report}`;
}
