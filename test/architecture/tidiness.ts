/** What does not belong into the project's files. Pure: files come in as a map from path to text. */
import type { Files } from './layers';

const MAX_LINES = 300;

/** Sources longer than an idea. Generated files say so in their first line. */
export function tooLong(files: Files): readonly string[] {
  return [...files]
    .filter(([, text]) => !/^\W*generated\b/i.test(text))
    .map(([name, text]) => ({ name, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ name, lines }) => `${name} has ${lines} lines`);
}

/** What ties a file to the machine on which it was written. */
const LOCAL = [
  { what: 'a path of one machine', pattern: /(?<![\w.~*}-])\/(?:work|root|home|tmp|Users)\/[\w.-]+|\b[A-Z]:\\Users\\/ },
  {
    what: 'a package registry',
    pattern: /\bregistry\.[a-z][\w-]*(?:\.[a-z][\w-]*)+|"resolved": *"https?:|\b(?:localhost|127\.0\.0\.1):4873\b/,
  },
];

/** A sentence for every line that ties its file to a machine or a registry. */
export function localTies(files: Files): readonly string[] {
  return [...files].flatMap(([name, text]) =>
    text
      .split('\n')
      .flatMap((line, index) => LOCAL.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${name}:${index + 1} names ${what}`)),
  );
}
