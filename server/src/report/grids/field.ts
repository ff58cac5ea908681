import type { Span } from '../../text/span';
import { type LabelReading, readLabel } from '../labels';
import type { Field, Gap } from '../model';
import { type Reading, readCell } from '../reading';

/** A field with what it reads, as far as it was asked. */
export class GridField implements Field {
  private known: Reading | undefined;
  private named: LabelReading | undefined;

  /** `written`: where a value goes that replaces the field; the field's own span, where it is not given. */
  constructor(
    readonly span: Span,
    readonly outer: Span,
    readonly text: string,
    private readonly written?: Gap,
  ) {}

  get gap(): Gap {
    return this.written ?? { span: this.span, before: '', after: '' };
  }

  get reading(): Reading {
    this.known ??= readCell(this.text);
    return this.known;
  }

  /** The field as a label. */
  get label(): LabelReading {
    this.named ??= readLabel(this.text);
    return this.named;
  }
}

/** Whether anything stands in a field. */
export function isWritten(field: GridField): boolean {
  return field.reading.reads !== 'blank';
}
