/** A report as a document to be printed: its official tables as the form prints them. */
import type { GridRow } from '../../report/grids/row';
import type { Report, Table as ReportTable } from '../../report/model';
import { isPageArtifact } from '../../report/page-number';
import type { Line } from '../../report/source/line';
import type { Message } from '../../rule';
import { isBlank } from '../../text/characters';
import type { Block, Document, Paragraph } from '../document';
import { CellCount } from '../grid';
import { lostWords } from './lost-words';
import { officialTable } from './official-table';
import { type Piece, piecesOf, plainTable } from './pieces';
import { joined, paragraphOf, unmarked } from './prose';
import { withSignature } from './signature';

/** Reads a report, or any other text, whose paragraphs and tables then stay as they are. */
export function readReport(report: Report): Document {
  return new ReportReader(report).read();
}

const LONGEST_TORN = 24;

class ReportReader {
  private readonly blocks: Block[] = [];
  private readonly count = new CellCount();
  private readonly printed = new Set<ReportTable>();
  /** Words among the figures of official tables that belong to no cell. */
  private readonly misplaced: string[] = [];
  private readonly gridRows: ReadonlyMap<number, GridRow>;
  private readonly pieces: readonly Piece[];
  private readonly headings: ReadonlyMap<number, Report['headings'][number]>;
  /** The lines of a paragraph that goes on. */
  private lines: Line[] = [];

  constructor(private readonly report: Report) {
    this.pieces = piecesOf(report.text);
    this.gridRows = new Map(
      this.pieces.flatMap((piece) => (piece.kind === 'rows' ? piece.rows.map((row) => [row.span.start, row] as const) : [])),
    );
    this.headings = new Map(report.headings.map((heading) => [heading.span.start, heading]));
  }

  read(): Document {
    for (const piece of this.pieces) {
      if (piece.kind === 'rows') this.rows(piece.rows);
      else this.line(piece);
    }
    this.endParagraph();
    return { blocks: withSignature(this.blocks), notices: this.notices() };
  }

  private rows(rows: readonly GridRow[]): void {
    this.endParagraph();
    let plain: GridRow[] = [];
    const endPlain = (): void => {
      if (plain.length > 0) this.blocks.push(plainTable(this.report.text, plain, this.count));
      plain = [];
    };
    for (const row of rows) {
      const table = this.tableAt(row.span.start);
      if (table === undefined) plain.push(row);
      else if (!this.printed.has(table)) {
        endPlain();
        this.print(table);
      }
    }
    endPlain();
  }

  private print(table: ReportTable): void {
    this.printed.add(table);
    const rows = [...this.gridRows.values()].filter(({ span }) => this.tableAt(span.start) === table);
    const lost = lostWords(table, rows);
    if (lost.length > 0) {
      this.misplaced.push(...lost);
      this.blocks.push(plainTable(this.report.text, rows, this.count));
      return;
    }
    const form = table.form ?? this.report.form ?? this.report.due ?? '2021';
    const printed = officialTable(table, form, (start) => this.gridRows.get(start));
    this.count.add(printed.width, printed.rows.length);
    this.blocks.push(printed);
  }

  private line(line: Line): void {
    if (isBlank(line.text) || isPageArtifact(line.text) || this.isTorn(line)) {
      if (isBlank(line.text)) this.endParagraph();
      return;
    }
    const before = this.lines.at(-1);
    if (before !== undefined && !joined(before, line, this.headings)) this.endParagraph();
    if (this.isTitle(line)) {
      this.endParagraph();
      const text = unmarked(line.text);
      if (text !== '') this.blocks.push({ kind: 'paragraph', role: 'title', level: 0, text });
    } else this.lines.push(line);
  }

  /** A piece of a label that a page break cut off: the table shows the label whole. */
  private isTorn(line: Line): boolean {
    return line.text.length <= LONGEST_TORN && !line.text.includes('。') && this.tableAt(line.span.start) !== undefined;
  }

  private isTitle({ span }: Line): boolean {
    const title = this.report.title?.span;
    return title !== undefined && span.start < title.end && span.end > title.start;
  }

  private endParagraph(): void {
    const paragraph = paragraphOf(this.lines, this.headings);
    this.lines = [];
    if (paragraph !== undefined) this.blocks.push(this.isNote(paragraph) ? { ...paragraph, role: 'note' } : paragraph);
  }

  /** Right below the title, in brackets: organ or date. */
  private isNote({ role, text }: Paragraph): boolean {
    const before = this.blocks.at(-1);
    return role === 'body' && before?.kind === 'paragraph' && before.role === 'title' && /^[（(][^（）()]{2,40}[）)]$/u.test(text);
  }

  private tableAt(offset: number): ReportTable | undefined {
    return this.report.tables.find(({ span }) => span.start <= offset && offset < span.end);
  }

  private notices(): readonly Message[] {
    const { recognised, tables } = this.report;
    if (!recognised) return [NO_REPORT];
    const misplaced = this.misplaced.length > 0 ? [asTheyAre(this.misplaced)] : [];
    const reworded = tables.some(({ heads, rows }) =>
      [...heads, ...rows.flatMap(({ labels }) => labels)].some((label) => !label.exact && !label.torn),
    );
    const unreadable = tables.some(({ rows }) => rows.some((row) => row.unreadable));
    const short = tables.some(({ rows, missingColumns }) => missingColumns.some((missing) => missing.rows.length < rows.length));
    return [...misplaced, ...(reworded ? [REWORDED] : []), ...(unreadable ? [UNREADABLE] : []), ...(short ? [SHORT] : [])];
  }
}

function asTheyAre(words: readonly string[]): Message {
  const some = words.slice(0, 3);
  return {
    zh: `数字格中有文字（${some.map((word) => `「${word}」`).join('')}），分不清属于哪一格；这张表格按原样转换，请改正后重新转换。`,
    en: `Among the figures there are words (${some.map((word) => `“${word}”`).join(', ')}) that belong to no certain cell; that table was converted as it is. Please correct it and convert again.`,
  };
}

const NO_REPORT: Message = {
  zh: '没有认出年度报告，文字和表格按原样转换。',
  en: 'No annual report was recognised; text and tables were converted as they are.',
};
const REWORDED: Message = {
  zh: '三张表格的行名、列名已按规定格式书写，与原文用词略有不同；各格数字不变。',
  en: 'The labels of the official tables are written as the form prints them, which departs a little from the draft; every figure is as it was.',
};
const UNREADABLE: Message = {
  zh: '有的行分不清各格数字，已原样放在行名后面，请对照原件重新填写。',
  en: 'In some rows the figures cannot be told apart; they follow the label as they were. Please fill these rows in from the original.',
};
const SHORT: Message = {
  zh: '原文的表格缺列，缺少的格子已留空，请补填。',
  en: 'Columns are missing from the draft; their cells were left blank. Please fill them in.',
};
