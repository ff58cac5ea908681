import type { Settings } from '../../check';
import { applyEdits, fixAll, inOrder } from '../../features/fix-all';
import { fillEdits, zeroable } from '../../features/fix-blanks';
import type { TextFile } from '../../files/decode';
import type { Report } from '../../report/model';
import type { Edit } from '../../rule';
import type { Core } from '../command';
import { withEdits } from '../files/encode';
import type { Mending } from './job';

/** A file before and after. */
export interface Mend {
  readonly bytes: Uint8Array;
  readonly file: TextFile;
  readonly report: Report;
  /** How many findings were mended and cells filled. */
  readonly places: number;
}

/** One fix may make room for another, which needs another look; more looks than this are a circle. */
const MOST_ROUNDS = 10;

interface Round {
  readonly edits: readonly Edit[];
  readonly places: number;
}

/** Applies what is asked for until nothing is left to do. Throws `NotEncodable`. */
export function mend(bytes: Uint8Array, file: TextFile, core: Core, settings: Settings, { zeros, fixes }: Mending): Mend {
  let state: Mend = { bytes, file, report: core.parse(file.text), places: 0 };
  if (zeros) state = apply(state, zeroRound(state.report), core);
  for (let i = 0; fixes && i < MOST_ROUNDS; i++) {
    const round = fixRound(state.report, core, settings);
    if (round.edits.length === 0) break;
    state = apply(state, round, core);
  }
  return state;
}

function zeroRound(report: Report): Round {
  if (!report.recognised) return { edits: [], places: 0 };
  const cells = report.tables.flatMap((table) => table.rows.flatMap((row) => zeroable(table, row)));
  return { edits: fillEdits(report, cells), places: cells.length };
}

function fixRound(report: Report, core: Core, settings: Settings): Round {
  const { edits, findings } = fixAll(
    report,
    core.check(report, settings, () => {}),
  );
  return { edits, places: findings.length };
}

function apply({ bytes, file, report, places }: Mend, round: Round, core: Core): Mend {
  if (round.edits.length === 0) return { bytes, file, report, places };
  const edits = inOrder(round.edits);
  const text = applyEdits(file.text, edits);
  return { bytes: withEdits(bytes, file, edits), file: { ...file, text }, report: core.parse(text), places: places + round.places };
}
