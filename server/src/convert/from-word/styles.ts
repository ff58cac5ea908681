import type { XmlHandler } from '../xml/reader';

/** What a paragraph style says, as far as it matters here. */
export interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  /** 0-based; 9 is body text. */
  readonly outlineLevel: number | undefined;
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const DEEPEST = 20;

/** Reads `styles.xml`. */
export class StyleReader implements XmlHandler {
  private readonly styles = new Map<string, Mutable<Style>>();
  private defaultParagraph: string | undefined;
  private current: Mutable<Style> | undefined;
  private inChange = 0;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'w:style') this.begin(attributes);
    else if (name === 'w:pPrChange') this.inChange += 1;
    if (this.current === undefined || this.inChange > 0) return;
    const value = attributes.get('w:val') ?? '';
    if (name === 'w:name') this.current.name = value;
    else if (name === 'w:basedOn') this.current.basedOn = value;
    else if (name === 'w:outlineLvl') this.current.outlineLevel = smallNumber(value);
    else if (name === 'w:numId') this.current.numId = value;
    else if (name === 'w:ilvl') this.current.level = smallNumber(value);
  }

  close(name: string): void {
    if (name === 'w:style') this.current = undefined;
    else if (name === 'w:pPrChange') this.inChange -= 1;
  }

  text(): void {}

  finish(): Styles {
    return new Styles(this.styles, this.defaultParagraph);
  }

  private begin(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('w:styleId') ?? '';
    this.current = { name: '', basedOn: undefined, outlineLevel: undefined, numId: undefined, level: undefined };
    this.styles.set(id, this.current);
    if (attributes.get('w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('w:default') ?? '')) this.defaultParagraph = id;
  }
}

/** A number that Word would take in this place; `undefined` for any other text. */
export function smallNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export class Styles {
  constructor(
    private readonly styles: ReadonlyMap<string, Style>,
    private readonly defaultParagraph: string | undefined,
  ) {}

  /** The style and those that it is based on, the nearest first. A circle of styles ends somewhere. */
  chain(id: string | undefined): readonly { readonly id: string; readonly style: Style }[] {
    const chain: { id: string; style: Style }[] = [];
    let next = id ?? this.defaultParagraph;
    while (next !== undefined && chain.length < DEEPEST) {
      const style = this.styles.get(next);
      if (style === undefined) break;
      chain.push({ id: next, style });
      next = style.basedOn;
    }
    return chain;
  }

  /** The numbering that a numbering style names. */
  numIdOf(id: string): string | undefined {
    return this.chain(id).find(({ style }) => style.numId !== undefined)?.style.numId;
  }
}
