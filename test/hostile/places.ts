/** Places of the examples at which something may be taken away. */
import { cleanExamples, faultyExamples } from '../meta/reports';

/** Other places are tried with another seed (OGI_SEED). */
const SEED = Number(process.env.OGI_SEED ?? 20211);

/** What parts lines and cells: line ends, tabs, bars, and tags, each as one. */
const BOUNDARY = /\r\n|[\n\r\t|]|<[^<>]*>/g;

interface Placed {
  readonly name: string;
  readonly text: string;
  /** Offsets in the text, in ascending order. */
  readonly places: readonly number[];
}

/** About `most` of a list, evenly spread; which of them, the seed says. All where there are no more. */
function some(all: readonly number[], most: number): readonly number[] {
  return all.filter((_, index) => ((index + SEED) * most) % all.length < most);
}

/**
 * The examples with places in them: of the ends of lines and cells up to `boundaries`, of all others up to `others`.
 * With as many seeds, one after the other, as an example has places, every one is tried.
 */
export function examplesWithPlaces(boundaries: number, others: number): readonly Placed[] {
  return [...cleanExamples(), ...faultyExamples()].map(({ name, text }) => {
    const ends = new Set([...text.matchAll(BOUNDARY)].flatMap((match) => [match.index, match.index + match[0].length]));
    const rest = Array.from({ length: text.length }, (_, at) => at).filter((at) => !ends.has(at));
    const places = [...some([...ends], boundaries), ...some(rest, others)].sort((a, b) => a - b);
    return { name, text, places };
  });
}
