/** A tag, comment or declaration in the source. */
export interface Tag {
  /** Lower case; '' for comments and declarations. */
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isNamePart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45 || code === 58;
}

/**
 * Finds the tags of a text, one after the other, in linear time whatever the text.
 * `<` that opens no tag (an address in angle brackets, a book title, an unclosed tag) is text.
 */
export class TagScanner {
  private readonly lastClose: number;
  private readonly lastComment: number;
  private readonly lastQuote: Readonly<Record<string, number>>;

  constructor(private readonly text: string) {
    this.lastClose = text.lastIndexOf('>');
    this.lastComment = text.lastIndexOf('-->');
    this.lastQuote = { '"': text.lastIndexOf('"'), "'": text.lastIndexOf("'") };
  }

  /** The tag that begins exactly at `offset`, if one does. */
  tagAt(offset: number): Tag | undefined {
    const { text } = this;
    if (text.charCodeAt(offset) !== LT || this.lastClose < offset) return undefined;
    let i = offset + 1;
    const first = text.charCodeAt(i);
    if (first === BANG || first === QUESTION) return this.declaration(offset);
    const closing = first === SLASH;
    if (closing) i++;
    if (!isLetter(text.charCodeAt(i))) return undefined;
    const nameStart = i;
    while (isNamePart(text.charCodeAt(i))) i++;
    const name = text.slice(nameStart, i).toLowerCase();
    const next = text.charCodeAt(i);
    if (name.endsWith(':') || !(next === GT || next === SLASH || next <= 32)) return undefined;
    if (next === SLASH && text.charCodeAt(i + 1) === SLASH) return undefined;
    const end = this.endOfTag(i);
    return end === undefined ? undefined : { name, closing, start: offset, end };
  }

  private endOfTag(from: number): number | undefined {
    const { text } = this;
    for (let i = from; i <= this.lastClose; i++) {
      const code = text.charCodeAt(i);
      if (code === GT) return i + 1;
      if (code === LT) return undefined;
      const character = text[i];
      if ((character === '"' || character === "'") && text[i - 1] === '=') {
        const close = i < (this.lastQuote[character] ?? -1) ? text.indexOf(character, i + 1) : -1;
        if (close > 0 && close < this.lastClose) i = close;
      }
    }
    return undefined;
  }

  private declaration(offset: number): Tag | undefined {
    const comment = this.text.startsWith('<!--', offset);
    if (!comment && !/^<(?:!doctype|!\[|\?xml)/i.test(this.text.slice(offset, offset + 10))) return undefined;
    if (comment && this.lastComment < offset + 4) return undefined;
    const mark = comment ? '-->' : '>';
    const close = this.text.indexOf(mark, offset + (comment ? 4 : 2));
    if (close < 0) return undefined;
    return { name: '', closing: false, start: offset, end: close + mark.length };
  }
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  middot: '·',
  hellip: '…',
  times: '×',
  minus: '−',
};
const LONGEST_ENTITY = 10;

/** The character reference that begins at `offset` (`&nbsp;`, `&#160;`, `&#xA0;`): what it stands for and where it ends. */
export function entityAt(text: string, offset: number): { readonly text: string; readonly end: number } | undefined {
  if (text[offset] !== '&') return undefined;
  const body = /^&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});/.exec(text.slice(offset, offset + LONGEST_ENTITY + 1))?.[1];
  if (body === undefined) return undefined;
  const end = offset + body.length + 2;
  if (body[0] !== '#') {
    const named = NAMED[body];
    return named === undefined ? undefined : { text: named, end };
  }
  const code = /[xX]/.test(body[1] ?? '') ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { text: String.fromCodePoint(code), end };
}
