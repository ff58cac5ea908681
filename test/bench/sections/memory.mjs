/** What a server holds after opening a draft, and after many edits. */
import { cleanDraft } from '../tools/drafts.mjs';
import { Editor } from '../tools/editor.mjs';
import { servers } from '../tools/subjects.mjs';

/** The first part of the edits, in which the heap finds its size, is not counted as growth. */
const SETTLING = 0.2;

/** @type {import('../main.mjs').Measure} */
export async function measure({ effort }) {
  const edits = { quick: 500, normal: 10_000, full: 100_000 }[effort];
  const { ours, empty, echo } = servers();
  const results = [];
  for (const [name, server] of Object.entries({ ours, empty, echo })) results.push({ name, ...(await memoryOf(server, edits)) });
  const [own] = results;
  return {
    tables: [
      {
        title: 'Memory of a server, resident MiB',
        head: ['', 'draft opened', `after ${edits * SETTLING} edits`, `after ${edits} edits`],
        rows: results.map(({ name, opened, settled, edited }) => [name, opened, settled, edited]),
      },
    ],
    aims: [
      { what: 'memory: draft opened, MiB', value: own?.opened, reach: /** @type {const} */ ('<='), aim: 55 },
      {
        what: `memory: growth over the last ${edits * (1 - SETTLING)} edits`,
        value: own?.edited === undefined || own.settled === undefined ? undefined : own.edited / own.settled,
        reach: /** @type {const} */ ('<='),
        aim: 1.05,
      },
    ],
    data: results,
  };
}

/**
 * @param {string} server
 * @param {number} edits
 */
async function memoryOf(server, edits) {
  const editor = new Editor(server);
  await editor.open(cleanDraft('tsv').text);
  const opened = editor.memory();
  await edit(editor, edits * SETTLING);
  const settled = editor.memory();
  await edit(editor, edits * (1 - SETTLING));
  const edited = editor.memory();
  await editor.close();
  return { opened, settled, edited };
}

/**
 * @param {Editor} editor
 * @param {number} times
 */
async function edit(editor, times) {
  const start = { line: 0, character: 0 };
  for (let index = 0; index < times; index += 1) {
    editor.change(start, { line: 0, character: index % 2 }, index % 2 === 0 ? '年' : '');
    await editor.diagnostics();
  }
}
