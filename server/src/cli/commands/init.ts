import { CONFIG_NAME } from '../../config/model';
import type { Message } from '../../rule';
import { type Command, type Task, UsageError } from '../command';
import { CLEAN, FAILED } from '../exit-codes';
import { writeFailure } from '../files/write-failure';

export const init: Command = {
  name: 'init',
  does: { zh: `新建带说明的配置文件 ${CONFIG_NAME}`, en: `make a configuration file ${CONFIG_NAME} with comments` },
  operands: { zh: '[文件夹]', en: '[FOLDER]' },
  options: [{ name: 'force', short: 'f', does: { zh: '覆盖已有的配置文件', en: 'replace the file if it is there already' } }],
  notes: {
    zh: '配置文件对所在文件夹及其下级文件夹中的报告有效；有多个时取最近的一个。编辑器和 ogi-report check 用同一个文件。',
    en: 'The file counts for reports in its folder and below; of several the nearest one. Editors and ogi-report check use the same file.',
  },
  run,
};

async function run({ operands, flags, io, screen }: Task): Promise<number> {
  const [folder = '.', ...more] = operands;
  if (more.length > 0) throw new UsageError({ zh: 'init 后面最多写一个文件夹。', en: 'init takes one folder at most.' });
  const path = folder === '.' ? CONFIG_NAME : `${folder.replace(/[/\\]$/, '')}/${CONFIG_NAME}`;
  try {
    io.output.write(path, new TextEncoder().encode(screen.say(TEMPLATE)), { replace: flags.has('force') });
  } catch (error) {
    await screen.complain(path, writeFailure(error));
    return FAILED;
  }
  await screen.out(screen.say({ zh: `已写入 ${path}\n`, en: `Wrote ${path}\n` }));
  return CLEAN;
}

/** What is commented out is ready to be used: without its `//` the file is still right. */
const TEMPLATE: Message = {
  zh: `{
  // ogi-report 的配置，对本文件夹及其下级文件夹中的报告有效。去掉行首的 // 即启用该行。

  // 先采用另一个配置文件，再由本文件改动。
  // "extends": "../${CONFIG_NAME}",

  // 规则的级别：error 错误、warning 警告、info 提示、hint 轻微提示、off 关闭。
  // 全部规则：ogi-report rules；某条规则的说明：ogi-report explain 规则
  "rules": {
    // "blank-cell": "error",
    // "halfwidth-punctuation": "hint",
  },

  // 单位的曾用名或别名，查找上一年报告时视为同一单位。
  "units": {
    // "某县水务局": ["某县水利局"],
  },

  // 上一年报告所在的文件或文件夹。不写时，在所检查的文件中按单位和年度查找。
  // "previous": "../2023",
}
`,
  en: `{
  // Configuration of ogi-report for the reports in this folder and below. Take the // away to use a line.

  // Another configuration file that this one builds on.
  // "extends": "../${CONFIG_NAME}",

  // Severity of rules: error, warning, info, hint, off.
  // All rules: ogi-report rules; what a rule is about: ogi-report explain RULE
  "rules": {
    // "blank-cell": "error",
    // "halfwidth-punctuation": "hint",
  },

  // Former or other names of an organ: they count as one when last year’s report is looked for.
  "units": {
    // "某县水务局": ["某县水利局"],
  },

  // Where last year’s reports are. Without it they are looked for by unit and year among the files checked.
  // "previous": "../2023",
}
`,
};
