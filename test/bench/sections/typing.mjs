/** Thirty keys at thirty milliseconds: how long after the last one everything is settled. */
import { setTimeout as wait } from 'node:timers/promises';
import { cleanDraft } from '../tools/drafts.mjs';
import { Editor } from '../tools/editor.mjs';
import { median } from '../tools/rounds.mjs';
import { servers } from '../tools/subjects.mjs';

const KEYS = 30;
const PAUSE = 30;
/** Single edits before and after, which tell what one lint takes. */
const SINGLE = 30;

/** @type {import('../main.mjs').Measure} */
export async function measure({ effort }) {
  const rounds = { quick: 3, normal: 10, full: 40 }[effort];
  const editor = new Editor(servers().ours);
  await editor.open(cleanDraft('tsv').text);
  const single = [];
  const settled = [];
  const published = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < SINGLE; index += 1) single.push(await after(editor));
    const before = editor.published;
    for (let key = 1; key < KEYS; key += 1) {
      type(editor);
      await wait(PAUSE);
    }
    settled.push(await after(editor));
    published.push(editor.published - before);
  }
  await editor.close();
  const [lint, last] = [median(single), median(settled)];
  return {
    tables: [
      {
        title: `${KEYS} keys at ${PAUSE} ms, milliseconds`,
        head: ['settled after the last key', 'after a single edit', 'difference', 'results published'],
        rows: [[`${last.toFixed(2)}`, lint, last - lint, median(published)]],
      },
    ],
    aims: [{ what: 'typing: settled after the last key, less one edit, ms', value: last - lint, reach: '<=', aim: 5 }],
    data: { single, settled, published },
  };
}

/** @param {Editor} editor */
function type(editor) {
  editor.change({ line: 0, character: 0 }, { line: 0, character: 0 }, ' ');
}

/**
 * Types a key.
 * @param {Editor} editor
 * @returns {Promise<number>} milliseconds until its diagnostics
 */
async function after(editor) {
  const start = performance.now();
  type(editor);
  return (await editor.diagnostics()) - start;
}
