/** What a new report takes over from last year's. */
import type { CellText } from '../../form/render/write';
import type { Report } from '../../report/model';

const CONTACT = /地址|邮编|邮政编码|联系电话|电话[:：]|传真|电子邮箱|电子邮件|联系人/u;
const DOWNLOAD = /(?:电子版|电子文本).*(?:下载|查阅)|疑问|联系/u;

/** A sentence with last year's period would be wrong in every case. */
const PERIOD = /统计期限|\d{4}年1月1日/u;

export interface LastYear {
  readonly unit: string | undefined;
  readonly year: number | undefined;
  /** 四、结转下年度继续办理 by column; columns without a readable number are left out. */
  readonly carriedForward: ReadonlyMap<string, number>;
  /** The sentences in front of section 一 or at the end of 六 that say where the unit is to be reached. */
  readonly contact: readonly string[];
}

export function readLastYear(report: Report): LastYear {
  const row = report.tables.find((table) => table.id === 'applications')?.rows.find(({ form }) => form.key === 'carriedForward');
  const carried = (row?.cells ?? []).flatMap((cell): [string, number][] =>
    cell.value === undefined ? [] : [[cell.column.key, cell.value]],
  );
  return { unit: report.unit, year: report.year, carriedForward: new Map(carried), contact: contactOf(report) };
}

/** Cells of a new report: 二、上年结转 is last year's 四、结转下年度; everything else is open. */
export function carriedOver({ carriedForward }: LastYear, open: () => string): CellText {
  return (row, column) => {
    const carried = row.key === 'carriedOver' ? carriedForward.get(column.key) : undefined;
    return carried === undefined ? open() : String(carried);
  };
}

function contactOf(report: Report): readonly string[] {
  const first = report.sections[0]?.span.start ?? 0;
  const last = report.sections.findLast((section) => section.number === 6)?.body.start ?? report.text.length;
  const titleEnd = report.title?.span.end ?? 0;
  return report.paragraphs
    .filter(({ span }) => (span.start >= titleEnd && span.end <= first) || span.start >= last)
    .flatMap(({ text }) => sentences(text))
    .filter((sentence) => (CONTACT.test(sentence) || DOWNLOAD.test(sentence)) && !PERIOD.test(sentence));
}

function sentences(paragraph: string): readonly string[] {
  return paragraph
    .split(/(?<=。)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
