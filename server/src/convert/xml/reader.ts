/** Reads XML element by element, without building a tree: one pass, no recursion, no document types, no entities but the built-in ones. */
import { type ConversionFailure, saveAgain, tooLarge } from '../failure';
import { LIMITS } from '../limits';
import { withoutEntities } from './entities';
import { Namespaces } from './namespaces';

/** What is told of an element: names as in `w:p` (see `namespaces.ts`). */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Reads `text`, which is the part `part` of a package. Throws `ConversionFailure` where it is not well formed. */
export function readXml(text: string, part: string, handler: XmlHandler): void {
  new XmlReader(text, part, handler).read();
}

const NAME_END = /[\s/>=]/g;
const SPACE = /\s/;
const NONE: ReadonlyMap<string, string> = new Map();

class XmlReader {
  private at = 0;
  private readonly open: { readonly written: string; readonly name: string }[] = [];
  private readonly namespaces = new Namespaces();
  private started = false;

  constructor(
    private readonly source: string,
    private readonly part: string,
    private readonly handler: XmlHandler,
  ) {}

  read(): void {
    const { source } = this;
    while (this.at < source.length) {
      const next = source.indexOf('<', this.at);
      this.characters(this.at, next < 0 ? source.length : next);
      if (next < 0) break;
      this.at = next;
      this.markup();
    }
    if (!this.started || this.open.length > 0) throw this.broken(source.length);
  }

  private characters(from: number, to: number): void {
    if (from === to || this.open.length === 0) return;
    const text = withoutEntities(this.source.slice(from, to), (index) => {
      throw this.unknownEntity(from + index);
    });
    this.handler.text(text);
  }

  private markup(): void {
    const { source, at } = this;
    const next = source[at + 1];
    if (next === '/') this.endTag();
    else if (next === '?') this.at = this.behind('?>', at + 2);
    else if (next !== '!') this.startTag();
    else if (source.startsWith('<!--', at)) this.at = this.behind('-->', at + 4);
    else if (source.startsWith('<![CDATA[', at) && this.open.length > 0) {
      this.at = this.behind(']]>', at + 9);
      this.handler.text(source.slice(at + 9, this.at - 3));
    } else throw this.documentType(at);
  }

  private behind(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found < 0) throw this.broken(from);
    return found + mark.length;
  }

  private startTag(): void {
    const start = this.at;
    const written = this.name(start + 1);
    const attributes: (readonly [string, string])[] = [];
    let at = this.skipSpace(start + 1 + written.length);
    while (this.source[at] !== '>' && this.source[at] !== '/') {
      const name = this.name(at);
      at = this.skipSpace(at + name.length);
      if (this.source[at] !== '=') throw this.broken(at);
      at = this.skipSpace(at + 1);
      const value = this.value(at);
      attributes.push([name, value.text]);
      at = this.skipSpace(value.end);
    }
    const empty = this.source[at] === '/';
    if (empty) at += 1;
    if (this.source[at] !== '>') throw this.broken(at);
    this.at = at + 1;
    this.enter(written, attributes, start);
    if (empty) this.leave();
  }

  private enter(written: string, attributes: readonly (readonly [string, string])[], start: number): void {
    if (this.open.length === 0 && this.started) throw this.broken(start);
    if (this.open.length >= LIMITS.depth) throw this.tooDeep(start);
    this.started = true;
    this.namespaces.enter(attributes);
    const name = this.namespaces.element(written);
    this.open.push({ written, name });
    const named = attributes.length === 0 ? NONE : new Map(attributes.map(([key, value]) => [this.namespaces.attribute(key), value]));
    this.handler.open(name, named);
  }

  private endTag(): void {
    const start = this.at;
    const written = this.name(start + 2);
    const at = this.skipSpace(start + 2 + written.length);
    if (this.source[at] !== '>' || this.open.at(-1)?.written !== written) throw this.broken(start);
    this.at = at + 1;
    this.leave();
  }

  private leave(): void {
    const left = this.open.pop();
    this.namespaces.leave();
    if (left !== undefined) this.handler.close(left.name);
  }

  private name(from: number): string {
    NAME_END.lastIndex = from;
    const end = NAME_END.exec(this.source)?.index ?? from;
    const name = this.source.slice(from, end);
    if (name === '' || name.includes('<') || name.includes('"')) throw this.broken(from);
    return name;
  }

  private value(from: number): { readonly text: string; readonly end: number } {
    const quote = this.source[from];
    if (quote !== '"' && quote !== "'") throw this.broken(from);
    const close = this.source.indexOf(quote, from + 1);
    const raw = close < 0 ? '<' : this.source.slice(from + 1, close);
    if (raw.includes('<')) throw this.broken(from);
    const text = withoutEntities(raw, (index) => {
      throw this.unknownEntity(from + 1 + index);
    });
    return { text, end: close + 1 };
  }

  private skipSpace(from: number): number {
    let at = from;
    while (at < this.source.length && SPACE.test(this.source[at] ?? '')) at++;
    if (at >= this.source.length) throw this.broken(at);
    return at;
  }

  private place(offset: number): { readonly zh: string; readonly en: string } {
    const before = this.source.slice(0, offset);
    const line = before.split('\n').length;
    const column = offset - before.lastIndexOf('\n');
    return { zh: `部件 ${this.part} 第 ${line} 行第 ${column} 列`, en: `in its part ${this.part}, line ${line}, column ${column}` };
  }

  private broken(offset: number): ConversionFailure {
    const { zh, en } = this.place(offset);
    return saveAgain(`文件已损坏：${zh}处不是完整的 XML。`, `it is broken: ${en}, the XML is not well formed.`);
  }

  private unknownEntity(offset: number): ConversionFailure {
    const { zh, en } = this.place(offset);
    return saveAgain(`${zh}处有不认识的实体，没有读取。`, `${en}, there is an unknown entity; it was not read.`);
  }

  private documentType(offset: number): ConversionFailure {
    const { zh, en } = this.place(offset);
    return saveAgain(
      `${zh}处有文档类型声明（DOCTYPE），正常的 Word 文档没有，疑为恶意文件，没有读取。`,
      `${en}, there is a document type declaration (DOCTYPE), as no sound Word document has; it was not read.`,
    );
  }

  private tooDeep(offset: number): ConversionFailure {
    const { zh, en } = this.place(offset);
    return tooLarge(
      `${zh}处的嵌套超过 ${LIMITS.depth} 层，没有读取。`,
      `${en}, elements are nested more than ${LIMITS.depth} deep; it was not read.`,
    );
  }
}
