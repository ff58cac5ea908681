import type { Option } from '../command';
import { STDIN_FILENAME } from '../commands/inputs';
import { CHECK_FORMATS } from '../formats/index';

const FORMATS = CHECK_FORMATS.map((format) => format.name);

const FOR_PEOPLE = new Set(['stylish', 'html', 'csv']);
const FOR_PROGRAMS = FORMATS.filter((format) => !FOR_PEOPLE.has(format));

/** The options of `ogi-report check`. */
export const CHECK_OPTIONS: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    values: FORMATS,
    does: {
      zh: `输出格式，默认 stylish（供阅读），html 为可打印的网页，csv 可用 Excel 打开；另有 ${FOR_PROGRAMS.join('、')} 供程序读取`,
      en: `output; by default stylish, for reading; html is a page to print, csv opens in Excel; for programs ${FOR_PROGRAMS.join(', ')}`,
    },
  },
  { name: 'output', short: 'o', value: 'FILE', does: { zh: '把结果写入文件', en: 'write the results to a file' } },
  { name: 'max-warnings', value: 'N', does: { zh: '警告多于 N 处时退出码为 1', en: 'exit code 1 when there are more than N warnings' } },
  { name: 'quiet', short: 'q', does: { zh: '只列出错误', en: 'list errors only' } },
  {
    name: 'config',
    value: 'FILE',
    does: {
      zh: '配置文件；默认取各报告所在文件夹及其上级文件夹中最近的 .ogi-report.json',
      en: 'configuration file; by default the nearest .ogi-report.json in the folder of a report or above it',
    },
  },
  { name: 'no-config', does: { zh: '不用配置文件', en: 'use no configuration file' } },
  {
    name: 'rule',
    value: 'ID=SEVERITY',
    many: true,
    does: {
      zh: '改变一条规则的级别：error、warning、info、hint、off；可重复',
      en: 'change the severity of a rule: error, warning, info, hint, off; may be repeated',
    },
  },
  {
    name: 'previous',
    value: 'FILE|FOLDER',
    does: {
      zh: '上一年的报告或其所在文件夹；默认在所检查的文件中按单位和年度查找',
      en: 'the report or reports of last year; by default looked for by unit and year among the files checked',
    },
  },
  {
    name: 'baseline',
    value: 'FILE',
    does: { zh: '不列出基线文件中已有的问题', en: 'leave out the findings that this file has' },
  },
  { name: 'write-baseline', does: { zh: '把现有问题写入基线文件', en: 'write all findings to the baseline file' } },
  {
    name: 'fix',
    does: { zh: '直接修正文字和格式问题（不改动事实和数字）', en: 'mend wording and format in the files (no facts, no figures)' },
  },
  { name: 'fix-dry-run', does: { zh: '只显示将要作的修改，不写文件', en: 'show what would be changed, and write nothing' } },
  {
    name: 'fill-zero',
    does: {
      zh: '把空白单元格填为 0；勾稽关系不允许为 0 的不填，填后请核对',
      en: 'fill blank cells with 0, except where the sums do not allow it; please check them afterwards',
    },
  },
  {
    name: 'units',
    value: 'FILE',
    does: { zh: '单位名单（每行一个），列出未提交报告的单位', en: 'a list of units, one a line: names those without a report' },
  },
  {
    name: 'year',
    value: 'N',
    does: { zh: '与 --units 合用的年度，默认取多数报告的年度', en: 'the year for --units; by default that of most reports' },
  },
  {
    name: 'jobs',
    short: 'j',
    value: 'N',
    does: {
      zh: '同时使用的线程数；默认每 1000 个文件一个，不多于处理器核数',
      en: 'how many threads to use; by default one for every 1000 files, at most one for each core',
    },
  },
  STDIN_FILENAME,
  { name: 'color', does: { zh: '总是使用颜色', en: 'always use colours' } },
  { name: 'no-color', does: { zh: '不使用颜色', en: 'use no colours' } },
];
