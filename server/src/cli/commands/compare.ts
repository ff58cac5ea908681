import { compare as compareReports } from '../../compare/compare';
import { decode } from '../../files/decode';
import type { Report } from '../../report/model';
import { unitKey } from '../../units/identity';
import { type Command, type Task, UsageError } from '../command';
import { comparisonText } from '../comparison';
import { CLEAN, FAILED } from '../exit-codes';
import { readFailure } from '../files/failure';
import { palette, wantsColour } from '../terminal/colour';

export const compare: Command = {
  name: 'compare',
  does: { zh: '与上一年的报告逐格比较', en: 'compare a report with last year’s, cell by cell' },
  operands: { zh: '上一年的报告 本年的报告', en: 'LASTYEAR THISYEAR' },
  options: [
    {
      name: 'format',
      value: 'stylish|json',
      values: ['stylish', 'json'],
      does: { zh: '输出格式，默认 stylish（供阅读）', en: 'output; by default stylish, for reading' },
    },
    { name: 'color', does: { zh: '总是使用颜色', en: 'always use colours' } },
    { name: 'no-color', does: { zh: '不使用颜色', en: 'use no colours' } },
  ],
  notes: {
    zh: '列出有变化的单元格、上年结转和现行有效件数是否接得上、各部分文字与上一年相同的比例。',
    en: 'Shows the cells that differ, whether carried-over and in-force figures follow from last year’s, and how much of each section is last year’s text.',
  },
  run,
};

async function run(task: Task): Promise<number> {
  const { operands, screen, io, flags } = task;
  const [last, current, ...more] = operands;
  if (last === undefined || current === undefined || more.length > 0) {
    throw new UsageError({
      zh: '请写出上一年和本年两份报告，例如：ogi-report compare 2022.txt 2023.txt',
      en: 'please name two reports, last year’s and this year’s, such as: ogi-report compare 2022.txt 2023.txt',
    });
  }
  const previous = await reportAt(last, task);
  const report = await reportAt(current, task);
  if (previous === undefined || report === undefined) return FAILED;
  await doubts(previous, report, task);
  const comparison = compareReports(previous, report);
  const json = task.values.get('format') === 'json';
  await screen.out(
    json
      ? `${JSON.stringify({ version: 1, ...comparison }, undefined, 2)}\n`
      : comparisonText(comparison, screen.locale, palette(wantsColour(io, flags))),
  );
  return CLEAN;
}

async function reportAt(path: string, { io, core, screen }: Task): Promise<Report | undefined> {
  try {
    const decoded = decode(io.files.read(path), path);
    if ('problem' in decoded) {
      await screen.complain(path, decoded.problem);
      return undefined;
    }
    const report = core.parse(decoded.text);
    if (report.recognised) return report;
    await screen.complain(path, {
      zh: '不是可以识别的政府信息公开工作年度报告。',
      en: 'is not recognised as an annual report on government information disclosure.',
    });
  } catch (error) {
    await screen.complain(path, readFailure(error));
  }
  return undefined;
}

/** What the reader should know before trusting the numbers. */
async function doubts(previous: Report, report: Report, { screen }: Task): Promise<void> {
  if (previous.year !== undefined && report.year !== undefined && previous.year !== report.year - 1) {
    await screen.complain('ogi-report', {
      zh: `两份报告的年度是 ${previous.year} 和 ${report.year}，不是前后两年。`,
      en: `the reports are for ${previous.year} and ${report.year}, not for one year and the next.`,
    });
  }
  if (previous.unit !== undefined && report.unit !== undefined && unitKey(previous.unit) !== unitKey(report.unit)) {
    await screen.complain('ogi-report', {
      zh: `两份报告的单位不同：${previous.unit}、${report.unit}。`,
      en: `the reports are of different units: ${previous.unit}, ${report.unit}.`,
    });
  }
}
