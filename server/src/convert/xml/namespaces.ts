/** Names of elements and attributes by their namespace, whatever prefix a document uses for it. */
const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

const KNOWN = new Map([
  [`${OOXML}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${OOXML}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${OOXML}markup-compatibility/2006`, 'mc'],
  [`${OOXML}package/2006/relationships`, 'rel'],
]);

type Replaced = readonly [prefix: string, before: string | undefined];
const NONE: readonly Replaced[] = [];

/** The prefixes in force at a place of the document. */
export class Namespaces {
  private readonly prefixes = new Map<string, string>();
  /** For each open element what its declarations replaced. */
  private readonly replaced: (readonly Replaced[])[] = [];

  /** Enters an element with these attributes as written. */
  enter(attributes: readonly (readonly [string, string])[]): void {
    if (!attributes.some(([name]) => name.startsWith('xmlns'))) {
      this.replaced.push(NONE);
      return;
    }
    const before: Replaced[] = [];
    for (const [name, value] of attributes) {
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
      if (prefix === undefined) continue;
      before.push([prefix, this.prefixes.get(prefix)]);
      this.prefixes.set(prefix, KNOWN.get(value) ?? '?');
    }
    this.replaced.push(before);
  }

  leave(): void {
    for (const [prefix, value] of (this.replaced.pop() ?? []).toReversed()) {
      if (value === undefined) this.prefixes.delete(prefix);
      else this.prefixes.set(prefix, value);
    }
  }

  /** `w:p` for a paragraph of Word; `?:name` for what is none of ours. */
  element(written: string): string {
    const colon = written.indexOf(':');
    const prefix = this.prefixes.get(colon < 0 ? '' : written.slice(0, colon)) ?? '?';
    return `${prefix}:${written.slice(colon + 1)}`;
  }

  /** Attributes without a prefix are in no namespace. */
  attribute(written: string): string {
    return written.includes(':') ? this.element(written) : written;
  }
}
