/** What the fuzzer begins with: the examples, and both forms in every dialect and layout. */
import { DIALECTS } from '../../server/src/form/dialect';
import { skeleton } from '../../server/src/form/skeleton';
import { cleanExamples, faultyExamples } from '../meta/reports';

const STYLES = [{}, { html: 'one-line' }, { html: 'tags' }, { lines: 'rows' }, { headings: 'markdown' }] as const;

export function reports(): readonly string[] {
  const examples = [...cleanExamples(), ...faultyExamples()].map(({ text }) => text);
  const written = (['2019', '2021'] as const).flatMap((form) =>
    DIALECTS.flatMap((dialect) => STYLES.map((style) => skeleton(form, dialect, style))),
  );
  return [...new Set([...examples, ...written])];
}
