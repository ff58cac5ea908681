import type { Report } from '../report/model';
import { parse } from '../report/parse';
import { type Finding, type Message, speak } from '../rule';
import { LineTable } from '../text/lines';
import { OWN_LANGUAGE } from './languages';
import type { ServerSettings } from './settings';

/** Diagnostic code of the notice; no rule, so it has no page and no severity of its own. */
export const TOO_LARGE = 'file-too-large';

/** How much of a large text, in UTF-16 units, is looked at to see whether it begins like a report. */
const PROBE = 50_000;

/**
 * What is said of a text above `ogiReport.maxFileSize`: one notice on its first line instead of an analysis, and nothing
 * at all where the text does not begin like a report.
 */
export function tooLarge(
  text: string,
  languageId: string,
  settings: ServerSettings,
): { report: Report; findings: Finding[]; lines: LineTable } {
  const head = text.slice(0, PROBE);
  const ours = languageId === OWN_LANGUAGE || parse(head).recognised;
  const lines = new LineTable(head);
  return { report: parse(''), findings: ours ? [notice(lines.lineEnd(0), text.length, settings)] : [], lines };
}

function notice(end: number, size: number, settings: ServerSettings): Finding {
  const limit = settings.maxFileSize;
  const message: Message = {
    zh: `本文件共 ${size} 个字符，超过设置 ogiReport.maxFileSize 的上限 ${limit}，未作检查。如需检查，请调高该设置。`,
    en: `This file has ${size} characters, more than the ${limit} that the setting ogiReport.maxFileSize allows, and was not checked. Raise the setting to have it checked.`,
  };
  return {
    rule: TOO_LARGE,
    severity: 'info',
    message: speak(message, settings.check.locale),
    span: { start: 0, end },
    related: [],
    data: { size, limit },
    seal: () => '',
    fixes: () => [],
  };
}
