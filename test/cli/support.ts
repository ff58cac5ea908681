import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Core } from '../../server/src/cli/command';
import { nodeOutput } from '../../server/src/cli/files/node-output';
import type { Files, Io, Output, Sink } from '../../server/src/cli/io';
import { nodeFiles } from '../../server/src/cli/node-io';
import { run } from '../../server/src/cli/run';
import * as core from '../../server/src/core';
import type { Report } from '../../server/src/report/model';
import type { Finding, Rule } from '../../server/src/rule';

/** A folder of its own for one test, removed behind it. Folders come into being with their files. */
export function folderWith(context: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd?: string;
  readonly files?: Files;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Whether both outputs are terminals. */
  readonly terminal?: boolean;
  readonly core?: Core;
  readonly stdout?: Sink;
  readonly output?: Output;
  readonly startWorker?: Io['startWorker'];
  readonly interrupted?: Io['interrupted'];
}

/** Runs the command in this process. */
export async function ogiReport(argv: readonly string[], world: World = {}): Promise<Result> {
  const terminal = world.terminal ?? false;
  const stdout = new Memory(terminal);
  const stderr = new Memory(terminal);
  const io: Io = {
    stdout: world.stdout ?? stdout,
    stderr,
    files: world.files ?? nodeFiles(world.cwd ?? tmpdir()),
    cwd: world.cwd ?? tmpdir(),
    output: world.output ?? nodeOutput(world.cwd ?? tmpdir()),
    env: world.env ?? {},
    cores: 2,
    startWorker: world.startWorker,
    deferInterrupts: () => {},
    interrupted: world.interrupted ?? (async () => false),
    stdin: async () => Buffer.from(world.stdin ?? ''),
  };
  const code = await run(argv, io, world.core ?? STUB);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** The real rules. */
export const REAL: Core = { parse: core.parse, check: core.check, RULES: core.RULES };

class Memory implements Sink {
  text = '';

  constructor(readonly terminal: boolean) {}

  async write(text: string): Promise<void> {
    this.text += text;
  }
}

/**
 * A core that takes every text with 年报 in it for a report of 2023, and finds what is written in it as `E!`, `W!`, `I!`, `H!`:
 * the terminal command is tested here, not the rules.
 */
export const STUB: Core = {
  parse: (text) => report({ text, recognised: text.includes('年报') }),
  check: (parsed) => (parsed.recognised ? [...parsed.text.matchAll(/[EWIH]!/g)].map(markedFinding) : []),
  RULES: [stubRule('row-total', 'error'), stubRule('blank-cell', 'warning'), stubRule('label-wording', 'hint')],
};

const MARKED: Readonly<Record<string, Pick<Finding, 'rule' | 'severity' | 'message'>>> = {
  E: { rule: 'row-total', severity: 'error', message: '合计不符' },
  W: { rule: 'blank-cell', severity: 'warning', message: '3 格空白' },
  I: { rule: 'label-wording', severity: 'info', message: 'wording' },
  H: { rule: 'label-wording', severity: 'hint', message: 'wording' },
};

function markedFinding(match: RegExpExecArray): Finding {
  const marked = MARKED[match[0].charAt(0)];
  if (marked === undefined) throw new Error(`no finding for ${match[0]}`);
  return finding({ ...marked, span: { start: match.index, end: match.index + 2 } });
}

export function finding(over: Partial<Finding> = {}): Finding {
  const base: Finding = {
    rule: 'row-total',
    severity: 'error',
    message: '合计不符',
    span: { start: 0, end: 0 },
    related: [],
    data: {},
    seal: () => '',
    fixes: () => [],
  };
  return { ...base, ...over };
}

export function report(over: Partial<Report> = {}): Report {
  const base: Report = {
    text: '',
    recognised: true,
    title: undefined,
    unit: undefined,
    year: 2023,
    period: undefined,
    form: '2021',
    due: '2021',
    sections: [],
    headings: [],
    paragraphs: [],
    tables: [],
  };
  return { ...base, ...over };
}

function stubRule(id: string, severity: Rule['severity']): Rule {
  return {
    id,
    severity,
    title: { zh: `标题 ${id}`, en: `Title of ${id}` },
    basis: { zh: '填报说明', en: 'Filling instructions' },
    explain: { zh: '为什么。', en: 'Why.' },
    examples: () => ({ bad: [{ find: '总计 3', write: '总计 ⟦4⟧' }], good: [] }),
    check: () => [],
  };
}
