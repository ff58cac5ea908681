/** From starting a server to its first diagnostics. */
import { cleanDraft } from '../tools/drafts.mjs';
import { Editor } from '../tools/editor.mjs';
import { inTurns, median } from '../tools/rounds.mjs';
import { servers } from '../tools/subjects.mjs';

/** @type {import('../main.mjs').Measure} */
export async function measure({ effort }) {
  const rounds = { quick: 5, normal: 25, full: 100 }[effort];
  const { text } = cleanDraft('tsv');
  const { ours, empty, echo } = servers();
  // The ends of the sessions are not part of the time.
  /** @type {Editor[]} */
  const open = [];
  const start = (/** @type {string} */ server) => async () => {
    await Promise.all(open.splice(0).map((editor) => editor.close()));
    const editor = new Editor(server);
    open.push(editor);
    const first = await editor.open(text);
    return first - editor.started;
  };
  const taken = await inTurns({ ours: start(ours), empty: start(empty), echo: start(echo) }, { rounds, warmup: 2 });
  await Promise.all(open.map((editor) => editor.close()));
  const medians = { ours: median(taken.ours), empty: median(taken.empty), echo: median(taken.echo) };
  return {
    tables: [
      {
        title: 'Spawn to first diagnostics, milliseconds',
        head: ['', 'median', '/ empty'],
        rows: Object.entries(medians).map(([name, time]) => [name, time, time / medians.empty]),
      },
    ],
    aims: [{ what: 'start: ours / empty server', value: medians.ours / medians.empty, reach: '<=', aim: 1.2 }],
    data: taken,
  };
}
