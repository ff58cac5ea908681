const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LONGEST = 12;

/**
 * A text with its references replaced: the five that XML knows by itself and numbers of characters, nothing that could grow.
 * `unknown` is told the index of any other and throws.
 */
export function withoutEntities(text: string, unknown: (index: number) => never): string {
  let amp = text.indexOf('&');
  if (amp < 0) return text;
  let plain = '';
  let from = 0;
  for (; amp >= 0; amp = text.indexOf('&', from)) {
    const semicolon = text.slice(amp, amp + LONGEST).indexOf(';');
    const character = semicolon < 0 ? undefined : characterOf(text.slice(amp + 1, amp + semicolon));
    if (character === undefined) unknown(amp);
    plain += text.slice(from, amp) + character;
    from = amp + semicolon + 1;
  }
  return plain + text.slice(from);
}

function characterOf(body: string): string | undefined {
  if (!body.startsWith('#')) return Object.hasOwn(NAMED, body) ? NAMED[body] : undefined;
  const hex = /^#x([\da-fA-F]{1,6})$/.exec(body)?.[1];
  const decimal = /^#(\d{1,7})$/.exec(body)?.[1];
  const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number.parseInt(decimal, 10) : 0;
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : undefined;
}
