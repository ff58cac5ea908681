import type { XmlHandler } from '../xml/reader';
import { smallNumber } from './styles';

/** One level of a numbering. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`, `%1.%2` */
  readonly text: string;
  /** What parts the number from the text. */
  readonly suffix: string;
  /** Numbers of higher levels are written in decimal digits. */
  readonly legal: boolean;
  /** The level (1-based) whose use restarts this one; 0 for never; `undefined` for any higher one. */
  readonly restart: number | undefined;
  /** The paragraph style that is this level. */
  readonly style: string | undefined;
}

export interface AbstractNumbering {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbering style that holds the levels instead. */
  readonly styleLink: string | undefined;
}

export interface NumberingInstance {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads `numbering.xml`. */
export class NumberingReader implements XmlHandler {
  readonly abstracts = new Map<string, AbstractNumbering>();
  readonly instances = new Map<string, NumberingInstance>();
  private abstract: (Mutable<AbstractNumbering> & { levels: Map<number, Level> }) | undefined;
  private instance: (Mutable<NumberingInstance> & { levels: Map<number, Level>; starts: Map<number, number> }) | undefined;
  private override = 0;
  private level: Mutable<Level> | undefined;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('w:val');
    switch (name) {
      case 'w:abstractNum':
        this.abstract = { id: attributes.get('w:abstractNumId') ?? '', levels: new Map(), styleLink: undefined };
        this.abstracts.set(this.abstract.id, this.abstract);
        break;
      case 'w:num':
        this.instance = { abstract: '', starts: new Map(), levels: new Map() };
        this.instances.set(attributes.get('w:numId') ?? '', this.instance);
        break;
      case 'w:abstractNumId':
        if (this.instance !== undefined) this.instance.abstract = value ?? '';
        break;
      case 'w:numStyleLink':
        if (this.abstract !== undefined) this.abstract.styleLink = value;
        break;
      case 'w:lvlOverride':
        this.override = smallNumber(attributes.get('w:ilvl')) ?? 0;
        break;
      case 'w:startOverride':
        this.instance?.starts.set(this.override, smallNumber(value) ?? 1);
        break;
      case 'w:lvl':
        this.beginLevel(smallNumber(attributes.get('w:ilvl')) ?? 0);
        break;
      default:
        if (this.level !== undefined) describe(this.level, name, value);
    }
  }

  close(name: string): void {
    if (name === 'w:abstractNum') this.abstract = undefined;
    else if (name === 'w:num') this.instance = undefined;
    else if (name === 'w:lvl') this.level = undefined;
  }

  text(): void {}

  private beginLevel(index: number): void {
    this.level = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false, restart: undefined, style: undefined };
    (this.instance ?? this.abstract)?.levels.set(index, this.level);
  }
}

function describe(level: Mutable<Level>, name: string, value: string | undefined): void {
  if (name === 'w:start') level.start = smallNumber(value) ?? 1;
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = value ?? '';
  else if (name === 'w:suff') level.suffix = value ?? 'tab';
  else if (name === 'w:isLgl') level.legal = value === undefined || /^(?:1|true|on)$/.test(value);
  else if (name === 'w:lvlRestart') level.restart = smallNumber(value);
  else if (name === 'w:pStyle') level.style = value;
}
