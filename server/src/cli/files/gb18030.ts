/**
 * GB18030, the way back: code point → bytes. The platform only decodes, so the table is what its decoder says,
 * made when a character beyond ASCII is first asked for.
 */

/** The bytes of a code point; `undefined` for half of a surrogate pair, which no encoding has. */
export function gb18030Bytes(code: number): readonly number[] | undefined {
  if (code < 0x80) return [code];
  if (code >= 0x10000) return fourBytes(SUPPLEMENTARY + code - 0x10000);
  table ??= buildTable();
  const entry = table[code];
  if (entry === undefined || entry === 0) return undefined;
  return entry > FOUR ? fourBytes(entry - FOUR - 1) : [entry >> 8, entry & 0xff];
}

/** How many bytes the character has that begins with these two. */
export function gb18030Length(first: number, second: number): 1 | 2 | 4 {
  if (first <= 0x80 || first === 0xff) return 1;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

/** Where the four-byte codes of the characters beyond U+FFFF begin, and how many there are below them. */
const SUPPLEMENTARY = 189_000;
const BASIC = 39_420;
/** Entries above it are four-byte codes, counted from the first. */
const FOUR = 0x10000;

let table: Uint32Array | undefined;

function fourBytes(pointer: number): readonly number[] {
  return [
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ];
}

function buildTable(): Uint32Array {
  const made = new Uint32Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  const enter = (bytes: readonly number[], entry: number): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const code = text.charCodeAt(0);
    if (text.length === 1 && code !== 0xfffd && made[code] === 0) made[code] = entry;
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) enter([lead, trail], (lead << 8) | trail);
  }
  for (let pointer = 0; pointer < BASIC; pointer++) enter(fourBytes(pointer), FOUR + 1 + pointer);
  return made;
}
