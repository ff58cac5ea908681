import type { Report, Title } from '../report/model';
import type { Edit, Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { titleEdit } from '../shapes/fixes/insert';
import { fillIn } from '../shapes/fixes/marks';
import { reword } from '../shapes/fixes/reword';
import { startOfText } from '../shapes/sections';
import { cite, quote } from '../shapes/words';
import type { Span } from '../text/span';

const rule: Rule = {
  id: 'report-title',
  severity: 'info',
  title: { zh: '报告标题不规范', en: 'Report title departs from the form' },
  basis: ofForm({ zh: '报告标题', en: 'title of the report' }),
  explain: {
    zh: '标题由单位名称、年份和“政府信息公开工作年度报告”组成。漏写“政府”“工作”或年份，公众检索时就找不到。',
    en: 'The title consists of the organ, the year and 政府信息公开工作年度报告. Where a part is left out, searches do not find the report.',
  },
  examples: () => ({
    bad: [
      {
        find: '青溪县人民政府办公室2023年政府信息公开工作年度报告',
        write: '⟦青溪县人民政府办公室2023年信息公开工作年度报告⟧',
      },
      { find: '青溪县人民政府办公室2023年政府信息公开工作年度报告\n\n', write: '⟦⟧' },
    ],
    good: [
      {
        find: '青溪县人民政府办公室2023年政府信息公开工作年度报告',
        write: '2023年青溪县人民政府办公室政府信息公开工作年度报告',
      },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    const { title } = report;
    if (title?.official === true) return;
    const official = quote(officialTitle(report, title));
    if (title === undefined) {
      yield {
        at: startOfText(report),
        message: { zh: `没有找到报告标题，应为${official}。`, en: `No title was found; it should be ${official}.` },
        data: {},
        fixes: () => insertTitle(report),
      };
      return;
    }
    yield {
      at: title.span,
      message: { zh: `标题${cite(title.text)}不规范，应为${official}。`, en: `The title should be ${official}, not ${cite(title.text)}.` },
      data: { text: title.text },
      fixes: () => rewordTitle(report, title),
    };
  },
};

function officialTitle(report: Report, title: Title | undefined): string {
  const year = title?.year?.value ?? report.year;
  return `${unitOf(title) ?? '〔单位〕'}${year ?? '〔年份〕'}年政府信息公开工作年度报告`;
}

/** The organ without what joins it to the rest of the title: 某局关于 …. */
function unitOf(title: Title | undefined): string | undefined {
  const unit = title?.unit?.replace(/关于.*$/u, '');
  return unit === '' ? undefined : unit;
}

/** Without a year the title cannot be made whole. Where organ and year both stand in the title, only its wording changes. */
function rewordTitle(report: Report, title: Title): readonly Fix[] {
  if ((title.year?.value ?? report.year) === undefined) return [];
  const official = officialTitle(report, title);
  const safe = title.year !== undefined && unitOf(title) !== undefined;
  const words = { zh: `改为${quote(official)}`, en: `Change to ${quote(official)}` };
  return [{ title: words, edits: titleEdits(report.text, title.span, official), safe, preferred: true }];
}

/** Where the title stands on several lines, those in front that are right as they are stay as they are. */
function titleEdits(text: string, { start, end }: Span, official: string): readonly Edit[] {
  const last = /[^\r\n]*$/.exec(text.slice(start, end))?.index ?? 0;
  const before = text.slice(start, start + last).replace(/\s/g, '');
  const kept = before !== '' && before.length < official.length && official.startsWith(before);
  return kept ? reword(text, { start: start + last, end }, official.slice(before.length)) : reword(text, { start, end }, official);
}

function insertTitle(report: Report): readonly Fix[] {
  if (report.year === undefined) return [];
  const official = officialTitle(report, undefined);
  const edit = titleEdit(report, `${fillIn('〔单位〕')}${official.replace('〔单位〕', '')}`);
  return [{ title: { zh: `补上标题${quote(official)}`, en: `Insert the title ${quote(official)}` }, edits: [edit], safe: false }];
}

export default rule;
