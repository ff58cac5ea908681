/** A set of code units, asked one look at a table a character: a regular expression with as many ranges takes ten times as long. */
export class CharacterSet {
  private readonly table = new Uint8Array(0x10000);

  /** `ranges`: first and last code unit of each. */
  constructor(characters: string, ranges: readonly (readonly [number, number])[] = []) {
    for (let i = 0; i < characters.length; i++) this.table[characters.charCodeAt(i)] = 1;
    for (const [first, last] of ranges) this.table.fill(1, first, last + 1);
  }

  /** Whether a text has any of these characters. */
  isIn(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.table[text.charCodeAt(i)] === 1) return true;
    return false;
  }
}
