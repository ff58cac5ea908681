/** From an edit to the diagnostics for it, over stdio, beside servers that do nothing. */
import { cleanDraft, repeated, withProse } from '../tools/drafts.mjs';
import { Editor } from '../tools/editor.mjs';
import { inTurns, median, quantile } from '../tools/rounds.mjs';
import { servers } from '../tools/subjects.mjs';

/** @typedef {{ ours: number[], empty: number[], echo: number[] }} Times */

/** @type {import('../main.mjs').Measure} */
export async function measure({ effort }) {
  const scale = { quick: 0.2, normal: 1, full: 4 }[effort];
  const { text } = cleanDraft('tsv');
  const documents = [
    { name: '8 kB', text, rounds: 250 },
    { name: '100 kB, prose', text: withProse(text, 100_000, '\n\n'), rounds: 100 },
    { name: '100 kB, tables', text: repeated(text, 100_000), rounds: 100 },
    { name: '1 MB, prose', text: withProse(text, 1_000_000, '\n\n'), rounds: 25 },
    { name: '1 MB, tables', text: repeated(text, 1_000_000), rounds: 25 },
  ];
  const results = [];
  for (const document of documents) {
    const rounds = Math.ceil(document.rounds * scale);
    results.push({ name: document.name, times: await timesOf(document.text, { rounds, warmup: Math.ceil(rounds / 2) }) });
  }
  return report(results);
}

/**
 * @param {string} text
 * @param {{ rounds: number, warmup: number }} rounds
 * @returns {Promise<Times>}
 */
async function timesOf(text, rounds) {
  const { ours, empty, echo } = servers();
  const editors = { ours: new Editor(ours), empty: new Editor(empty), echo: new Editor(echo) };
  for (const editor of Object.values(editors)) await editor.open(text);
  const line = text.slice(0, text.length / 2).split('\n').length - 1;
  const edit = (/** @type {Editor} */ editor) => async () => {
    const start = { line, character: 0 };
    const done = editor.diagnostics(editor.version + 1);
    // In one round a character comes, in the next it goes: the text stays what it is.
    if (editor.version % 2 === 1) editor.change(start, start, '年');
    else editor.change(start, { line, character: 1 }, '');
    await done;
  };
  const times = await inTurns({ ours: edit(editors.ours), empty: edit(editors.empty), echo: edit(editors.echo) }, rounds);
  for (const editor of Object.values(editors)) await editor.close();
  return times;
}

/**
 * @param {readonly { name: string, times: Times }[]} results
 * @returns {import('../main.mjs').Section}
 */
function report(results) {
  const rows = results.map(({ name, times }) => ({
    name,
    p50: median(times.ours),
    p95: quantile(times.ours, 0.95),
    empty: median(times.empty),
    echo: median(times.echo),
  }));
  return {
    tables: [
      {
        title: 'Edit to diagnostics over stdio, milliseconds',
        head: ['document', 'p50', 'p95', 'empty p50', 'echo p50', 'p50/empty', 'p95/empty', 'p95/echo'],
        rows: rows.map(({ name, p50, p95, empty, echo }) => [name, p50, p95, empty, echo, p50 / empty, p95 / empty, p95 / echo]),
      },
    ],
    aims: rows.flatMap(aimsOf),
    data: results,
  };
}

/**
 * @param {{ name: string, p50: number, p95: number, empty: number, echo: number }} row
 * @returns {import('../main.mjs').Aim[]}
 */
function aimsOf({ name, p50, p95, empty, echo }) {
  if (name !== '8 kB') {
    return [
      { what: `edit, ${name}: p95 / p50 of the empty server`, value: p95 / empty, reach: '<=', aim: name.startsWith('100') ? 8 : 40 },
    ];
  }
  return [
    { what: 'edit, 8 kB: p50 / p50 of the empty server', value: p50 / empty, reach: '<=', aim: 2 },
    { what: 'edit, 8 kB: p95 / p50 of echo', value: p95 / echo, reach: '<=', aim: 6 },
  ];
}
