/** Reads the main part of a Word document: its text as it is printed, changes accepted. */
import type { Block, Paragraph } from '../document';
import { tooLarge } from '../failure';
import { CellCount } from '../grid';
import { LIMITS } from '../limits';
import type { XmlHandler } from '../xml/reader';
import type { Left } from './left-out';
import type { Numbering } from './numbering';
import { ParagraphReader } from './paragraph';
import { type Styles, smallNumber } from './styles';
import { symbol } from './symbols';
import { WordTableReader } from './table';

/** What is not printed: deleted and moved text, old formatting, the second telling of a drawing, readings above characters. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:tblPrExChange',
  'w:sectPr',
  'w:instrText',
  'w:delText',
]);

type Attributes = ReadonlyMap<string, string>;

export class BodyReader implements XmlHandler {
  readonly blocks: Block[] = [];
  private readonly containers: Block[][] = [this.blocks];
  private readonly paragraphs: ParagraphReader[] = [];
  private readonly tables: WordTableReader[] = [];
  private readonly cellCount = new CellCount();
  /** Elements open inside one that is skipped, that one included. */
  private skipped = 0;
  /** The elements open, as far as their insides depend on them. */
  private readonly within: string[] = [];
  private readonly fields: ('code' | 'result')[] = [];
  private hidden = false;
  private takesText = false;
  private pending = '';
  private count = 0;
  private inContents = false;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly left: Left,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0 || (SKIPPED.has(name) && !this.isMark(name)) || this.isContents(name)) {
      this.skipped += 1;
      return;
    }
    if (this.structure(name) || this.content(name, attributes)) return;
    if (this.within.at(-1) === 'w:pPr' || this.within.at(-1) === 'w:rPr') this.property(name, attributes);
    else this.tableProperty(name, attributes);
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    this.takesText = false;
    if (this.within.at(-1) === name) this.within.pop();
    if (name === 'w:p') this.endParagraph();
    else if (name === 'w:r') this.hidden = false;
    else if (name === 'w:tc' || name === 'w:txbxContent') this.endContainer();
    else if (name === 'w:tbl') this.endTable();
  }

  text(text: string): void {
    if (this.takesText && this.skipped === 0) this.write(text.replace(/[\r\n\t]/g, ' '));
  }

  /** `w:del` marks a row or the end of a paragraph as deleted where it is a property, and holds deleted text elsewhere. */
  private isMark(name: string): boolean {
    const inside = this.within.at(-1);
    return name === 'w:del' && (inside === 'w:trPr' || inside === 'w:rPr');
  }

  /** A table of contents only repeats the headings. */
  private isContents(name: string): boolean {
    if (name !== 'w:sdtContent' || !this.inContents) return false;
    this.inContents = false;
    this.left.add('contents');
    return true;
  }

  private structure(name: string): boolean {
    if (name === 'w:p') this.paragraphs.push(new ParagraphReader());
    else if (name === 'w:tbl') this.tables.push(new WordTableReader());
    else if (name === 'w:tr') this.tables.at(-1)?.beginRow();
    else if (name === 'w:tc') this.containers.push(this.tables.at(-1)?.beginCell().blocks ?? []);
    else if (name === 'w:txbxContent') this.containers.push([]);
    else if (name !== 'w:pPr' && name !== 'w:rPr' && name !== 'w:trPr' && name !== 'w:tcPr') return false;
    if (name.endsWith('Pr')) this.within.push(name);
    return true;
  }

  private content(name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.takesText = true;
        return true;
      case 'w:tab':
      case 'w:ptab':
        if (this.within.at(-1) !== 'w:pPr') this.write('\t');
        return true;
      case 'w:br':
      case 'w:cr':
        if ((attributes.get('w:type') ?? 'textWrapping') === 'textWrapping') this.write('\n');
        return true;
      case 'w:noBreakHyphen':
        this.write('-');
        return true;
      case 'w:sym':
        this.write(symbol(attributes.get('w:font') ?? '', attributes.get('w:char') ?? '') ?? this.lost('symbol'));
        return true;
      case 'w:fldChar':
        this.field(attributes.get('w:fldCharType'));
        return true;
      case 'w:docPartGallery':
        if (attributes.get('w:val') === 'Table of Contents') this.inContents = true;
        return true;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.lost('note');
        return true;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.lost('drawing');
        return true;
      case 'w:altChunk':
        this.lost('chunk');
        return true;
      default:
        return false;
    }
  }

  private lost(what: Parameters<Left['add']>[0]): string {
    this.left.add(what);
    return '';
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push('code');
    else if (type === 'separate') {
      this.fields.pop();
      this.fields.push('result');
    } else if (type === 'end') this.fields.pop();
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && !this.hidden && !this.fields.includes('code')) paragraph.text += text;
  }

  private property(name: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    const value = attributes.get('w:val');
    const ofParagraph = this.within.includes('w:pPr');
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.numId = value;
    else if (name === 'w:ilvl') paragraph.level = smallNumber(value);
    else if (name === 'w:outlineLvl') paragraph.outlineLevel = smallNumber(value);
    else if (name === 'w:del' && ofParagraph) paragraph.joined = true;
    else if (name === 'w:vanish' && !ofParagraph) this.hidden = isOn(value);
  }

  private tableProperty(name: string, attributes: Attributes): void {
    const { row, cell } = this.tables.at(-1) ?? {};
    const value = attributes.get('w:val');
    const inside = this.within.at(-1);
    if (inside === 'w:trPr' && row !== undefined) {
      if (name === 'w:gridBefore') row.before = smallNumber(value) ?? 0;
      else if (name === 'w:del') row.deleted = true;
      else if (name === 'w:tblHeader') row.head = isOn(value);
    } else if (inside === 'w:tcPr' && cell !== undefined) {
      if (name === 'w:gridSpan') cell.colspan = Math.max(1, smallNumber(value) ?? 1);
      else if (name === 'w:vMerge') cell.merge = value === 'restart' ? 'begins' : 'continued';
      else if (name === 'w:hMerge') cell.swallowed = value !== 'restart';
      else if (name === 'w:cellDel') cell.deleted = true;
    }
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    // A field whose code was never ended hides nothing beyond its own paragraph.
    if (this.paragraphs.length === 0) while (this.fields.at(-1) === 'code') this.fields.pop();
    paragraph.text = this.pending + paragraph.text;
    this.pending = paragraph.joined ? paragraph.text : '';
    if (paragraph.joined) return;
    const finished = paragraph.finish(this.styles, this.numbering);
    if (finished === 'contents') this.left.add('contents');
    else if (finished !== undefined) this.add(finished);
  }

  private add(paragraph: Paragraph): void {
    this.count += 1;
    if (this.count > LIMITS.paragraphs) {
      throw tooLarge(`文件超过 ${LIMITS.paragraphs} 段。`, `the document has more than ${LIMITS.paragraphs} paragraphs.`);
    }
    this.containers.at(-1)?.push(paragraph);
  }

  /** What stood in a text box comes before the paragraph that holds the box. */
  private endContainer(): void {
    const ended = this.containers.pop() ?? [];
    this.flushPending(ended);
    const cell = this.tables.at(-1)?.cell;
    if (cell?.blocks !== ended) for (const block of ended) this.containers.at(-1)?.push(block);
  }

  private endTable(): void {
    for (const block of this.tables.pop()?.finish(this.cellCount) ?? []) this.containers.at(-1)?.push(block);
  }

  /** A deleted paragraph end joins nothing beyond its cell. */
  private flushPending(container: Block[]): void {
    const text = this.pending.trim();
    this.pending = '';
    if (text !== '') container.push({ kind: 'paragraph', role: 'body', level: 0, text });
  }
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}
