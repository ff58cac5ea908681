/** Text for XML and HTML, in elements and in quoted attributes alike; what XML 1.0 cannot hold at all is replaced. */
export function markup(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
