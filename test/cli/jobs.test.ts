import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { nodeOutput } from '../../server/src/cli/files/node-output';
import type { WorkerThread } from '../../server/src/cli/io';
import { nodeFiles } from '../../server/src/cli/node-io';
import { type Job, NO_MENDING, type Terms } from '../../server/src/cli/work/job';
import { perform } from '../../server/src/cli/work/perform';
import type { Order } from '../../server/src/cli/work/pool';
import { type Letter, Sealed } from '../../server/src/cli/work/sealed';
import { skeleton } from '../../server/src/form/skeleton';
import { ended, shipped, start } from './shipped';
import { folderWith, ogiReport, STUB } from './support';

/** Threads in this one, with the stub for rules; one that is given a file called `crash…` ends. Answers come in a strange order. */
function threads(cwd: string, started: { count: number }): () => WorkerThread {
  return () => {
    started.count++;
    const waiting: (readonly Job[])[] = [];
    let terms: Terms = { locale: 'zh-cn', mend: NO_MENDING, fingerprints: false, named: new Map() };
    let answer: (message: unknown) => void = () => {};
    let end: (reason: string) => void = () => {};
    let gone = false;
    const next = (): void => {
      const jobs = waiting[0];
      if (gone || jobs === undefined) return;
      if (jobs.some(({ path }) => path.startsWith('crash'))) {
        gone = true;
        end('out of memory');
        return;
      }
      waiting.shift();
      const tools = { core: STUB, files: nodeFiles(cwd), output: nodeOutput(cwd) };
      answer(structuredClone(jobs.map((job): Letter => Sealed.of(perform(job, terms, tools)).letter)));
      setImmediate(next);
    };
    return {
      post(message) {
        const order = structuredClone(message) as Order;
        if ('terms' in order) terms = order.terms;
        else if (waiting.push(order.jobs) === 1) setImmediate(next);
      },
      onMessage: (listener) => {
        answer = listener;
      },
      onEnd: (listener) => {
        end = listener;
      },
      stop: () => {
        gone = true;
      },
    };
  };
}

function manyReports(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.txt`, i % 7 === 0 ? '说明' : `年报 ${'E! W! '.repeat(i % 4)}`]));
}

test('several threads give the same output as one, in the same order', async (context) => {
  const cwd = folderWith(context, manyReports(150));
  for (const format of ['stylish', 'json', 'sarif', 'html']) {
    const started = { count: 0 };
    const one = await ogiReport(['check', '.', '--format', format, '--jobs', '1'], { cwd, startWorker: threads(cwd, started) });
    assert.equal(started.count, 0);
    const three = await ogiReport(['check', '.', '--format', format, '--jobs', '3'], { cwd, startWorker: threads(cwd, started) });
    assert.equal(started.count, 3);
    assert.deepEqual(three, one);
  }
});

test('a thread for every thousand files, at most as many as there are cores', async (context) => {
  const started = { count: 0 };
  const few = folderWith(context, manyReports(1999));
  await ogiReport(['check', '.'], { cwd: few, startWorker: threads(few, started) });
  assert.equal(started.count, 0);
  const many = folderWith(context, manyReports(3000));
  await ogiReport(['check', '.'], { cwd: many, startWorker: threads(many, started) });
  assert.equal(started.count, 2);
});

test('a thread that breaks down costs its file alone', async (context) => {
  const cwd = folderWith(context, { ...manyReports(30), 'crash1.txt': '年报 E!', 'crash2.txt': '年报 E!' });
  const started = { count: 0 };
  const { code, stdout, stderr } = await ogiReport(['check', '.', '--format', 'json', '--jobs', '2'], {
    cwd,
    startWorker: threads(cwd, started),
  });
  const files: readonly { path: string; error?: string }[] = JSON.parse(stdout).files;
  assert.equal(files.length, 32);
  assert.deepEqual(
    files.filter((file) => file.error !== undefined).map((file) => file.path),
    ['crash1.txt', 'crash2.txt'],
  );
  assert.match(stderr, /^crash1\.txt：检查这个文件的线程意外结束（out of memory）.*\ncrash2\.txt：.*\n$/);
  assert.equal(code, 2);
});

test('when every thread breaks down, the run ends all the same', async (context) => {
  const cwd = folderWith(context, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`crash${i}.txt`, '年报'])));
  const started = { count: 0 };
  const { code, stdout } = await ogiReport(['check', '.', '--format', 'json', '--jobs', '2'], { cwd, startWorker: threads(cwd, started) });
  const files: readonly { error?: string }[] = JSON.parse(stdout).files;
  assert.equal(files.filter((file) => file.error !== undefined).length, 60);
  assert.ok(started.count < 20, `${started.count} threads`);
  assert.equal(code, 2);
});

test('--jobs needs a number', async () => {
  for (const value of ['0', 'two', '-1', '1.5'])
    assert.match((await ogiReport(['check', '-', `--jobs=${value}`])).stderr, /--jobs 的值应当是不小于 1 的整数/);
});

/** Two years of 36 units, more files than two threads are given ahead; of every other unit the second year does not follow from the first. */
function twoYears(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let unit = 0; unit < 36; unit++) {
    for (const year of [2022, 2023]) {
      const text = skeleton('2021', unit % 3 === 0 ? 'pipes' : 'tsv', { unit: `第${unit}局`, year });
      const wrong = year === 2023 ? text.replace(/(二、上年结转[^\t\n]*\t+)(\d+)/, '$17') : text.replace(/\t(\d)\n/, '\t$1件\n');
      files[`${unit % 5}/${unit}-${year}.txt`] = unit % 2 === 0 ? text : wrong;
    }
  }
  return files;
}

test('the shipped command: 72 files of two years, the same bytes with one thread and with two', async (context) => {
  const cwd = folderWith(context, twoYears());
  for (const format of ['json', 'stylish']) {
    const one = await shipped(['check', '.', '--format', format, '--jobs', '1'], cwd);
    const two = await shipped(['check', '.', '--format', format, '--jobs', '2'], cwd);
    assert.equal(two.stdout, one.stdout);
    assert.equal(two.stderr, one.stderr);
    assert.equal(two.code, one.code);
    if (format !== 'json') continue;
    const files: readonly { path: string; previous?: string; findings: readonly { rule: string }[] }[] = JSON.parse(one.stdout).files;
    assert.equal(files.length, 72);
    assert.equal(files.filter((file) => file.previous !== undefined).length, 36);
    assert.ok(files.some((file) => file.findings.some((finding) => finding.rule === 'carry-over-mismatch')));
  }
});

test('the shipped command: --fix in two threads writes what one would', async (context) => {
  const tree = twoYears();
  const [one, two] = [folderWith(context, tree), folderWith(context, tree)];
  const results = await Promise.all([
    shipped(['check', '.', '--fix', '--jobs', '1'], one),
    shipped(['check', '.', '--fix', '--jobs', '2'], two),
  ]);
  assert.match(results[0].stderr, /已修改 [1-9]\d 个文件/);
  assert.deepEqual(results[1], results[0]);
  for (const name of Object.keys(tree)) assert.equal(readFileSync(join(two, name), 'utf8'), readFileSync(join(one, name), 'utf8'));
});

test('the shipped command: Ctrl-C during --fix leaves every file whole', {
  skip: process.platform === 'win32' ? 'no signals on Windows' : false,
}, async (context) => {
  const tree = twoYears();
  const cwd = folderWith(context, tree);
  const whole = folderWith(context, tree);
  await shipped(['check', '.', '--fix'], whole);
  for (const jobs of ['1', '2']) {
    const child = start(['check', '.', '--fix', '--jobs', jobs, '--format', 'unix'], cwd);
    // Once: a second one ends the command at once.
    const watcher = watch(join(cwd, '0'), () => {
      watcher.close();
      child.kill('SIGINT');
    });
    child.stdout?.resume();
    const code = await ended(child);
    watcher.close();
    assert.ok(code === 130 || code === 0 || code === 1, `exit code ${code}`);
    for (const [name, before] of Object.entries(tree)) {
      const now = readFileSync(join(cwd, name), 'utf8');
      assert.ok(now === before || now === readFileSync(join(whole, name), 'utf8'), name);
    }
    const left = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.tmp'));
    assert.deepEqual(left, []);
  }
});

test('the shipped command: a folder full of traps', {
  skip: process.platform === 'win32' ? 'names and links of POSIX' : false,
}, async (context) => {
  const odd = [
    '换\n行.txt',
    '引"号\'.txt',
    '-dash.txt',
    '反\\斜.txt',
    '空 格 .txt',
    '😀.txt',
    '\u202e倒.txt',
    '%41.txt',
    '#片段.txt',
    '*?.txt',
  ];
  const cwd = folderWith(context, Object.fromEntries(odd.map((name) => [`odd/${name}`, '年报'])));
  writeFileSync(Buffer.concat([Buffer.from(`${cwd}/odd/`), Uint8Array.from([0xc4, 0xea]), Buffer.from('.txt')]), 'x');
  mkdirSync(join(cwd, 'loop'));
  symlinkSync('..', join(cwd, 'loop/up'));
  symlinkSync('self', join(cwd, 'loop/self'));
  symlinkSync('nowhere', join(cwd, 'loop/gone.txt'));
  const { code, stdout, stderr } = await shipped(['check', '.', '--format', 'json'], cwd);
  const paths: readonly string[] = JSON.parse(stdout).files.map((file: { path: string }) => file.path);
  for (const name of odd) assert.ok(paths.includes(`odd/${name}`), name);
  assert.equal(paths.length, odd.length + 1);
  assert.equal(stderr, '');
  assert.equal(code, 0);
  for (const format of ['sarif', 'junit', 'github', 'csv', 'html', 'unix', 'stylish']) {
    const again = await shipped(['check', 'odd', '--format', format], cwd);
    assert.equal(again.code, 0, format);
  }
});
