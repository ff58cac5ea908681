/** A stretch of the source text: UTF-16 offsets, half open. `start === end` is a place between two characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest span that covers all of `spans`; `undefined` when there are none. */
export function hull(spans: Iterable<Span>): Span | undefined {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return end < 0 ? undefined : { start, end };
}

/** The same stretch `by` characters further on. */
export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
