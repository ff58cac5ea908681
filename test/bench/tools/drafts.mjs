/** Drafts of about 8 kB out of `examples/`, one for each dialect, and larger ones made of them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../../scripts/project.mjs';

/** @typedef {{ name: string, dialect: string, text: string }} Draft `name` with the ending of its file */

/** What a draft has after being lengthened, in bytes of UTF-8. */
const ORDINARY = 8000;

/** The dialects, by the beginning of a file's name. */
const DIALECTS = ['tsv', 'cells', 'lines', 'pipes', 'bars', 'spaces', 'html'];

/** One faulty draft and one without faults for each dialect. */
export function ordinaryDrafts() {
  return DIALECTS.flatMap((dialect) => ['clean', 'faulty'].map((folder) => example(folder, dialect)));
}

/**
 * @param {string} dialect
 * @returns {Draft}
 */
export const cleanDraft = (dialect) => example('clean', dialect);

/**
 * @param {string} folder
 * @param {string} dialect
 * @returns {Draft}
 */
function example(folder, dialect) {
  const place = inProject('examples', folder);
  const fitting = readdirSync(place)
    .filter((name) => name.startsWith(`${dialect}-`) && !name.endsWith('.json'))
    .map((name) => ({ name, bytes: readFileSync(path.join(place, name)) }))
    // Others are in other encodings, which is for the terminal command alone.
    .flatMap(({ name, bytes }) => (isUtf8(bytes) ? [{ name, text: bytes.toString() }] : []));
  const [nearest] = fitting.sort((a, b) => Math.abs(size(a.text) - ORDINARY) - Math.abs(size(b.text) - ORDINARY));
  if (nearest === undefined) throw new Error(`No example in ${place} begins with ${dialect}-.`);
  return { name: nearest.name, dialect, text: withProse(nearest.text, ORDINARY, '\n\n') };
}

/** @param {Buffer} bytes */
const isUtf8 = (bytes) => Buffer.from(bytes.toString()).equals(bytes);

/** @param {string} text Bytes as a file. */
export const size = (text) => Buffer.byteLength(text);

/**
 * The report with one paragraph of its prose again and again, each time with another number in it, so that it stays a report with
 * the same tables and no two paragraphs are the same.
 * @param {string} text
 * @param {number} bytes about what the result has
 * @param {string} between put between the copies; '' makes one long line of them
 */
export function withProse(text, bytes, between) {
  const paragraph = longest(text.match(text.includes('</p>') ? /<p[^>]*>[^<]+<\/p>/g : /^[^\t|<\n]+$/gm) ?? []);
  if (paragraph === undefined || size(text) >= bytes) return text;
  const copies = Math.floor((bytes - size(text)) / size(numbered(paragraph, 1000) + between));
  const more = Array.from({ length: copies }, (_, index) => between + numbered(paragraph, index));
  const end = text.indexOf(paragraph) + paragraph.length;
  return text.slice(0, end) + more.join('') + text.slice(end);
}

/**
 * @param {string} paragraph
 * @param {number} number
 */
const numbered = (paragraph, number) => paragraph.replace(/。(?=[^。]*$)/, `（${number}）。`);

/** @param {readonly string[]} texts */
const longest = (texts) => texts.toSorted((a, b) => b.length - a.length)[0];

/**
 * The whole report again and again.
 * @param {string} text
 * @param {number} bytes about what the result has
 */
export const repeated = (text, bytes) => `${text}\n`.repeat(copiesFor(text, bytes));

/**
 * @param {string} text
 * @param {number} bytes
 */
export const copiesFor = (text, bytes) => Math.max(1, Math.round(bytes / size(`${text}\n`)));

/** @param {string} text */
export const onOneLine = (text) => text.replace(/\r?\n/g, ' ');

/**
 * A report that was not read before: other words in every paragraph, and in the tables other numbers with the same sums.
 * @param {string} text
 * @param {number} index
 */
export function anotherOne(text, index) {
  return text
    .replace(/(?<=[\t|> \n])\d{1,2}(?=[\t|< \n])/g, (digits) => String(Number(digits) * (index + 2)))
    .replaceAll('。', `（${index}）。`);
}
