import { FIELD, Memory, TABLES } from '../../text/remember';
import { moved, type Span } from '../../text/span';
import type { MarkupRow, MarkupTable } from './line';
import { TableReader } from './table';
import { type Tag, TagScanner } from './tags';

const READ = new Memory<MarkupTable>({ ...TABLES, longest: 150_000 }, ({ rows }) =>
  rows.reduce((size, { fields }) => size + fields.length * FIELD, 0),
);

/** Reads the HTML tables of one text in their order; one that reads by itself as it does in the text is read once, wherever it stands. */
export class TablesAgain {
  /** Where the next end tag of a table begins, as far as it was looked for. */
  private close = -1;

  constructor(
    private readonly text: string,
    private readonly tags: TagScanner,
  ) {}

  read(open: Tag): MarkupTable {
    const whole = this.wholeFrom(open);
    const known = whole === undefined ? undefined : READ.ofRepeated(whole, readAlone);
    return known !== undefined && known.span.end === whole?.length
      ? new PlacedTable(known, open.start)
      : new TableReader(this.text, this.tags).read(open);
  }

  /** The table from its start tag to its end tag, if nothing in it depends on what stands around it. */
  private wholeFrom(open: Tag): string | undefined {
    if (this.close < open.end) this.close = indexOrEnd(this.text, '</table>', open.end);
    const whole = this.text.slice(open.start, this.close + '</table>'.length);
    // A table in the table is looked for first: where there are many, little is looked at for each.
    if (this.close === this.text.length || /(?!^)<table/i.test(whole) || /<[!?]/.test(whole)) return undefined;
    return closesQuotes(whole, '"') && closesQuotes(whole, "'") ? whole : undefined;
  }
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? text.length : found;
}

function readAlone(table: string): MarkupTable {
  const tags = new TagScanner(table);
  const open = tags.tagAt(0);
  return open === undefined ? { kind: 'table', span: { start: 0, end: 0 }, rows: [] } : new TableReader(table, tags).read(open);
}

/** Whether each value of an attribute that is opened with this quote is closed with it. */
function closesQuotes(text: string, quote: string): boolean {
  for (let open = text.indexOf(`=${quote}`); open >= 0; ) {
    const close = text.indexOf(quote, open + 2);
    if (close < 0) return false;
    open = text.indexOf(`=${quote}`, close + 1);
  }
  return true;
}

/** A table that was read before as a text of its own, `by` characters further on. */
class PlacedTable implements MarkupTable {
  readonly kind = 'table';
  readonly span: Span;
  private placed: readonly MarkupRow[] | undefined;

  constructor(
    readonly origin: MarkupTable,
    private readonly by: number,
  ) {
    this.span = moved(origin.span, by);
  }

  get rows(): readonly MarkupRow[] {
    const { origin, by } = this;
    this.placed ??= origin.rows.map(({ span, fields }) => ({ span: moved(span, by), fields: fields.map((field) => field.moved(by)) }));
    return this.placed;
  }
}
