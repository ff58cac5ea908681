import { moved, type Span } from '../../text/span';
import { type LabelReading, readLabel } from '../labels';
import type { Field, Gap } from '../model';
import { type Reading, readCell } from '../reading';

/** A field with what it reads, as far as it was asked. */
export class GridField implements Field {
  private known: Reading | undefined;
  private named: LabelReading | undefined;

  /**
   * `written`: where a value goes that replaces the field; the field's own span, where it is not given.
   * `origin`: the same field where it was first read.
   */
  constructor(
    readonly span: Span,
    readonly outer: Span,
    readonly text: string,
    private readonly written?: Gap,
    private readonly origin?: GridField,
  ) {}

  get gap(): Gap {
    return this.written ?? { span: this.span, before: '', after: '' };
  }

  get reading(): Reading {
    this.known ??= this.origin?.reading ?? readCell(this.text);
    return this.known;
  }

  /** The field as a label. */
  get label(): LabelReading {
    this.named ??= this.origin?.label ?? readLabel(this.text);
    return this.named;
  }

  /** The same field `by` characters further on. */
  moved(by: number): GridField {
    const { span, outer, text, written } = this;
    const place = moved(outer, by);
    const gap = written && { ...written, span: moved(written.span, by) };
    return new GridField(span === outer ? place : moved(span, by), place, text, gap, this.origin ?? this);
  }
}

/** Whether anything stands in a field. */
export function isWritten(field: GridField): boolean {
  return field.reading.reads !== 'blank';
}
