import { printable } from '../terminal/width';
import type { CheckFormat } from './format';

/** One line for each finding, as compilers write them, for programs that read line by line. Lines and columns from 1. */
export const unix: CheckFormat = {
  name: 'unix',
  open: () => ({
    begin: () => '',
    file: ({ path, findings }) =>
      findings
        .map(({ range: { start }, severity, message, rule }) => {
          return `${printable(path)}:${start.line + 1}:${start.character + 1}: ${severity}: ${printable(message)} [${rule}]\n`;
        })
        .join(''),
    end: () => '',
  }),
};
