import type { Command, Task } from '../command';
import { CLEAN, FAILED } from '../exit-codes';
import { type Extraction, extraction, NOTHING } from '../extraction';
import { CSV_BOM, csvLine } from '../formats/csv';
import { JsonFileList } from '../formats/json-list';
import { INPUT_NOTES, INPUT_OPERANDS, inputsOf, STDIN_FILENAME, visitInputs } from './inputs';

export const extract: Command = {
  name: 'extract',
  does: { zh: '把报告中的表格读成数据', en: 'read the tables of reports as data' },
  operands: INPUT_OPERANDS,
  options: [
    {
      name: 'format',
      value: 'json|csv',
      values: ['json', 'csv'],
      does: {
        zh: '输出格式，默认 json；csv 每个单元格一行，可用 Excel 打开',
        en: 'output; by default json; csv has one cell a line and opens in Excel',
      },
    },
    STDIN_FILENAME,
  ],
  notes: {
    zh: `${INPUT_NOTES.zh}\n行号 line 和列号 character 从 0 起，空白单元格的值为空。`,
    en: `${INPUT_NOTES.en}\nline and character count from 0; a blank cell has no value.`,
  },
  run,
};

/** Writes what was read of each file. */
export interface ExtractWriter {
  begin(): string;
  file(path: string, extraction: Extraction, error?: string): string;
  end(): string;
}

async function run(task: Task): Promise<number> {
  const { screen, core } = task;
  const found = inputsOf(task);
  const writer = task.values.get('format') === 'csv' ? csvWriter() : jsonWriter();
  await screen.out(writer.begin());
  const sound = await visitInputs(found, task, {
    text: (path, text) => screen.out(writer.file(path, extraction(core.parse(text)))),
    unreadable: (path, error) => screen.out(writer.file(path, NOTHING, error)),
  });
  await screen.out(writer.end());
  return sound ? CLEAN : FAILED;
}

export function jsonWriter(): ExtractWriter {
  const list = new JsonFileList();
  return {
    begin: () => list.begin(),
    file: (path, data, error) => list.entry({ path, ...data, ...(error === undefined ? {} : { error }) }),
    end: () => list.end(),
  };
}

export function csvWriter(): ExtractWriter {
  return {
    begin: () =>
      CSV_BOM + csvLine(['path', 'title', 'unit', 'year', 'form', 'table', 'row', 'column', 'value', 'text', 'line', 'character']),
    file: (path, { title, unit, year, form, cells }) =>
      cells
        .map(({ table, row, column, value, text, line, character }) =>
          csvLine([path, title, unit, year, form, table, row.join(' / '), column, value, text, line, character]),
        )
        .join(''),
    end: () => '',
  };
}
