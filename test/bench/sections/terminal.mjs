/** Whole folders in the terminal. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder } from '../../../scripts/project.mjs';
import { ordinaryDrafts } from '../tools/drafts.mjs';
import { consumption } from '../tools/process.mjs';
import { commands } from '../tools/subjects.mjs';

/** @typedef {{ title: string, files: number, seconds: number, processor: number | undefined, memory: number | undefined }} Run */

/** @type {import('../main.mjs').Measure} */
export async function measure({ effort }) {
  const { few, many, peers } = {
    quick: { few: 100, many: 300, peers: 100 },
    normal: { few: 1000, many: 10_000, peers: 1000 },
    full: { few: 1000, many: 10_000, peers: 10_000 },
  }[effort];
  const folders = { few: folder(few), many: folder(many), peers: folder(peers) };
  const { ours, autocorrect, markdownlint } = commands();
  const check = (/** @type {string} */ where, /** @type {string} */ jobs) => [ours, 'check', '--no-config', '--jobs', jobs, where];
  // Markdown alone is theirs unless a pattern names the rest.
  const pattern = '**/*.{md,txt,html}';
  /** @type {readonly { title: string, files: number, where: string, args: readonly string[] }[]} */
  const plan = [
    { title: 'ours, one core', files: few, where: folders.few, args: check('.', '1') },
    { title: 'ours, one core', files: many, where: folders.many, args: check('.', '1') },
    { title: 'ours, two cores', files: many, where: folders.many, args: check('.', '2') },
    { title: 'ours, two cores', files: few, where: folders.few, args: check('.', '2') },
    { title: 'autocorrect', files: peers, where: folders.peers, args: [autocorrect, '--lint', '.'] },
    { title: 'markdownlint-cli2', files: peers, where: folders.peers, args: [markdownlint, pattern] },
  ];
  /** @type {Run[]} */
  const runs = [];
  for (const { title, files, where, args } of plan) runs.push({ title, files, ...(await consumption(args, where)) });
  return report(runs);
}

/**
 * @param {readonly Run[]} runs
 * @returns {import('../main.mjs').Section}
 */
function report(runs) {
  const [oneFew, oneMany, twoMany, twoFew] = runs;
  if (oneFew === undefined || oneMany === undefined || twoMany === undefined || twoFew === undefined) throw new Error('a run is missing');
  const ratio = (/** @type {number | undefined} */ a, /** @type {number | undefined} */ b) =>
    a === undefined || b === undefined ? undefined : a / b;
  return {
    tables: [
      {
        title: 'Folders in the terminal',
        head: ['', 'files', 's', 'files/s', 'files/s a core', 'peak MiB'],
        rows: runs.map(({ title, files, seconds, processor, memory }) => [
          ...[title, files, seconds, files / seconds],
          ...[processor === undefined ? undefined : files / processor, memory],
        ]),
      },
    ],
    aims: [
      { what: 'terminal: files/s a core', value: oneMany.files / oneMany.seconds, reach: '>=', aim: 2500 },
      { what: 'terminal: two cores / one', value: oneMany.seconds / twoMany.seconds, reach: '>=', aim: 1.8 },
      {
        what: `terminal: memory for ${oneMany.files} / ${oneFew.files} files, one core`,
        value: ratio(oneMany.memory, oneFew.memory),
        reach: '<=',
        aim: 1.3,
      },
      {
        what: `terminal: memory for ${twoMany.files} / ${twoFew.files} files, two cores`,
        value: ratio(twoMany.memory, twoFew.memory),
        reach: '<=',
        aim: 1.3,
      },
    ],
    data: runs,
  };
}

/**
 * A folder of folders of reports, each of a unit of its own.
 * @param {number} files
 */
function folder(files) {
  const drafts = ordinaryDrafts();
  const root = scratchFolder('ogi-bench');
  for (let index = 0; index < files; index += 1) {
    const draft = drafts[index % drafts.length];
    if (draft === undefined) throw new Error('no drafts');
    const place = path.join(root, `${Math.floor(index / 100)}`);
    if (index % 100 === 0) mkdirSync(place);
    writeFileSync(path.join(place, `${index}-${draft.name}`), ofAnotherUnit(draft.text, index));
  }
  return root;
}

/**
 * Otherwise hundreds of reports would count as those of one unit and year, which no folder has.
 * @param {string} text
 * @param {number} index
 */
function ofAnotherUnit(text, index) {
  const place = ['东', '南', '西', '北', '上', '下', '左', '右', '前', '后'];
  const name = [...String(index)].map((digit) => place[Number(digit)]).join('');
  return text.replace(/(?<=^|[>\s#])(?=[^<>\s]{2,12}(?:局|乡|镇|政府|办事处|办公室)\s?\d{4}\s?年)/gm, name);
}
