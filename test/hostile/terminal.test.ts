/** The command as it is shipped, on systems that refuse, files that vanish, disks that are full and people who interrupt. */
import assert from 'node:assert/strict';
import { execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, type TestContext, test } from 'node:test';
import { encode } from '../../server/src/cli/files/encode';
import { nodeFiles } from '../../server/src/cli/node-io';
import { built } from '../built';
import { ended, shipped } from '../cli/shipped';
import { folderWith, ogiReport, REAL } from '../cli/support';
import { CLEAN, FAULTY, MENDED, mended } from './faulty';

const WINDOWS = process.platform === 'win32';
const ROOT = process.getuid?.() === 0;
/** The user without rights that systems have; who is not root needs no other. */
const NOBODY = 65_534;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(program: string, argv: readonly string[], options: SpawnOptions): Promise<Ended> {
  const child = spawn(program, argv, { env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' }, ...options, stdio: 'pipe' });
  child.stdin?.end();
  assert.ok(child.stdout !== null && child.stderr !== null);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
  return { code, stdout, stderr };
}

/** Runs a line of a shell, in which `$OGI` is the command. */
function inShell(line: string, cwd: string, shell = 'sh'): Promise<Ended> {
  const env = { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', NODE: process.execPath, CLI: built('cli') };
  return run(shell, ['-c', `ogi() { "$NODE" "$CLI" "$@"; }\n${line}`], { cwd, env });
}

/** Everything in a folder belongs to the user without rights from now on. */
function giveAway(path: string): void {
  if (ROOT) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, path]);
}

describe('permissions', { skip: WINDOWS ? 'another system of permissions' : false }, () => {
  /** Root may do everything, so the command is run by somebody else. The bundle is copied to where they can read it. */
  function asAnybody(argv: readonly string[], folder: string): Promise<Ended> {
    const cli = join(folder, '..', `${folder.split('/').at(-1)}.cli.js`);
    copyFileSync(built('cli'), cli);
    chmodSync(cli, 0o644);
    const user = ROOT ? { uid: NOBODY, gid: NOBODY } : {};
    return run(process.execPath, [cli, ...argv], { cwd: folder, ...user }).finally(() => rmSync(cli));
  }

  test('a file and a folder that may not be read are told by name, and the rest is checked', async (context) => {
    const cwd = folderWith(context, { 'a.txt': CLEAN, 'b.txt': FAULTY, 'closed/c.txt': CLEAN, 'locked.txt': CLEAN });
    giveAway(cwd);
    chmodSync(join(cwd, 'locked.txt'), 0);
    chmodSync(join(cwd, 'closed'), 0);
    const { code, stdout, stderr } = await asAnybody(['check', '.', '--format', 'json'], cwd);
    chmodSync(join(cwd, 'closed'), 0o755);
    assert.equal(stderr, 'closed：无法读取：没有读取权限。\nlocked.txt：无法读取：没有读取权限。\n');
    assert.equal(code, 2);
    const { files } = JSON.parse(stdout);
    assert.deepEqual(
      files.map(({ path, error }: { path: string; error?: string }) => [path, error !== undefined]),
      [
        ['a.txt', false],
        ['b.txt', false],
        ['locked.txt', true],
      ],
    );
  });

  test('--fix leaves a file that may not be written as it is, and a folder in which nothing may be made', async (context) => {
    const cwd = folderWith(context, { 'read-only.txt': FAULTY, 'sealed/a.txt': FAULTY, 'free.txt': FAULTY });
    giveAway(cwd);
    chmodSync(join(cwd, 'read-only.txt'), 0o444);
    chmodSync(join(cwd, 'sealed'), 0o555);
    const { code, stderr } = await asAnybody(['check', '.', '--fix'], cwd);
    chmodSync(join(cwd, 'sealed'), 0o755);
    assert.match(stderr, /read-only\.txt：无法写入：没有写入权限。/);
    assert.match(stderr, /sealed\/a\.txt：无法写入：没有写入权限。/);
    assert.equal(code, 2);
    assert.equal(readFileSync(join(cwd, 'read-only.txt'), 'utf8'), FAULTY);
    assert.equal(readFileSync(join(cwd, 'sealed/a.txt'), 'utf8'), FAULTY);
    assert.equal(readFileSync(join(cwd, 'free.txt'), 'utf8'), MENDED);
  });
});

test('files that vanish between being found and being read are told, and the rest is checked', async (context) => {
  const cwd = folderWith(context, { 'a.txt': CLEAN, 'b.txt': CLEAN, 'c.txt': CLEAN, 'd.txt': CLEAN });
  const real = nodeFiles(cwd);
  const files = {
    ...real,
    read(path: string) {
      if (path === 'a.txt') rmSync(join(cwd, 'b.txt'));
      if (path === 'c.txt') {
        rmSync(join(cwd, 'd.txt'));
        mkdirSync(join(cwd, 'd.txt'));
      }
      return real.read(path);
    },
  };
  const { code, stdout, stderr } = await ogiReport(['check', '.'], { cwd, files, core: REAL });
  assert.match(stderr, /b\.txt：无法读取：文件已不在原处。/);
  assert.match(stderr, /d\.txt：无法读取：这是文件夹。/);
  assert.match(stdout, /检查 2 份报告.*2 个文件无法读取/);
  assert.equal(code, 2);
});

test('loops of links and pipes in a folder do not hold the command up', { skip: WINDOWS ? 'no such links' : false }, async (context) => {
  const cwd = folderWith(context, { 'a/report.txt': CLEAN });
  symlinkSync('.', join(cwd, 'a/self'));
  symlinkSync('..', join(cwd, 'a/up'));
  symlinkSync('b.txt', join(cwd, 'c.txt'));
  symlinkSync('c.txt', join(cwd, 'b.txt'));
  execFileSync('mkfifo', [join(cwd, 'a/pipe.txt')]);
  const { code, stdout, stderr } = await shipped(['check', '.', '--format', 'json'], cwd);
  assert.equal(stderr, '');
  assert.deepEqual(
    JSON.parse(stdout).files.map(({ path }: { path: string }) => path),
    ['a/report.txt'],
  );
  assert.equal(code, 0);
  const named = await shipped(['check', 'b.txt'], cwd);
  assert.deepEqual([named.code, named.stdout], [2, '']);
});

describe('outputs that end', { skip: WINDOWS ? 'no such shell' : false }, () => {
  const folder = (context: TestContext) =>
    folderWith(context, Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`r${index}.txt`, FAULTY])));

  test('`| head` ends the run without a word', async (context) => {
    const { code, stdout, stderr } = await inShell('ogi check . | head -n 1', folder(context));
    assert.deepEqual([code, stdout, stderr], [0, 'r0.txt\n', '']);
  });

  test('streams that are closed from the start', async (context) => {
    const cwd = folder(context);
    for (const line of ['ogi check . >&-', 'ogi check . 2>&- >/dev/null', 'ogi check . <&- >/dev/null', 'ogi check - <&- >/dev/null']) {
      const { code, stderr } = await inShell(line, cwd);
      assert.deepEqual([code, stderr], [0, ''], line);
    }
  });

  test('a full disk behind the output is told', { skip: existsSync('/dev/full') ? false : 'no /dev/full' }, async (context) => {
    const { code, stderr } = await inShell('ogi check . > /dev/full', folder(context));
    assert.deepEqual([code, stderr], [2, 'ogi-report：输出无法写入（ENOSPC）。\n']);
  });
});

/** Every file holds what it held or what it should hold, and nothing else is there. */
function assertWhole(folder: string, names: readonly string[]): readonly string[] {
  assert.deepEqual(readdirSync(folder).sort(), [...names].sort());
  return names.filter((name) => {
    const now = readFileSync(join(folder, name), 'utf8');
    assert.ok(now === FAULTY || now === MENDED, `${name} is neither as it was nor as it should be`);
    return now === MENDED;
  });
}

describe('--fix comes to its end or to none', { skip: WINDOWS ? 'no signals' : false }, () => {
  const names = Array.from({ length: 240 }, (_, index) => `r${index}.txt`);

  for (const [signal, jobs] of [
    ['SIGINT', '1'],
    ['SIGINT', '2'],
    ['SIGTERM', '1'],
  ] as const) {
    test(`${signal} in the midst of it, ${jobs} at a time`, async (context) => {
      const cwd = folderWith(context, Object.fromEntries(names.map((name) => [name, FAULTY])));
      const child = spawn(process.execPath, [built('cli'), 'check', '.', '--fix', '--jobs', jobs], { cwd, stdio: 'ignore' });
      const watching = watch(cwd);
      watching.once('change', () => child.kill(signal));
      assert.equal(await ended(child), 130);
      watching.close();
      const done = assertWhole(cwd, names);
      assert.ok(done.length > 0 && done.length < names.length, `${done.length} files were mended`);
    });
  }

  test('killed, it leaves every file whole', async (context) => {
    const cwd = folderWith(context, Object.fromEntries(names.map((name) => [name, FAULTY])));
    const child = spawn(process.execPath, [built('cli'), 'check', '.', '--fix'], { cwd, stdio: 'ignore' });
    const watching = watch(cwd);
    watching.once('change', () => child.kill('SIGKILL'));
    await ended(child);
    watching.close();
    // Nobody can tidy up after that; what was being written stays under a hidden name, which no later run looks at.
    for (const name of readdirSync(cwd).filter((each) => /^\.ogi-report-[\d-]+\.tmp$/.test(each))) rmSync(join(cwd, name));
    assertWhole(cwd, names);
  });

  test('a disk that is full in the midst of a file leaves it as it was', async (context) => {
    const cwd = folderWith(context, { 'a.txt': FAULTY, 'b.txt': FAULTY });
    // A limit for the size of files, in blocks of 512 bytes, is a full disk that needs no rights to be made.
    const { code, stderr } = await inShell("trap '' XFSZ; ulimit -f 2; ogi check . --fix >/dev/null", cwd);
    assert.match(stderr, /^a\.txt：无法写入（EFBIG）。\nb\.txt：无法写入（EFBIG）。$/m);
    assert.equal(code, 2);
    assert.deepEqual(assertWhole(cwd, ['a.txt', 'b.txt']), []);
  });

  test('the same on a disk that is really full', async (context) => {
    const cwd = folderWith(context);
    const disk = join(cwd, 'disk');
    mkdirSync(disk);
    const mounted = ROOT && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24k', 'tmpfs', disk]).status === 0;
    if (!mounted) return context.skip('only root may mount a small disk');
    try {
      writeFileSync(join(disk, 'a.txt'), FAULTY);
      writeFileSync(join(disk, 'b.txt'), FAULTY);
      spawnSync('sh', ['-c', 'cat /dev/zero > filling 2>/dev/null'], { cwd: disk });
      const { code, stderr } = await shipped(['check', 'a.txt', 'b.txt', '--fix'], disk);
      assert.match(stderr, /^a\.txt：无法写入：磁盘已满。\nb\.txt：无法写入：磁盘已满。$/m);
      assert.equal(code, 2);
      rmSync(join(disk, 'filling'));
      assert.deepEqual(assertWhole(disk, ['a.txt', 'b.txt']), []);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

test('encodings, byte order marks and line ends of real reports stay byte for byte outside the fixes', async (context) => {
  const variants = {
    'utf8.txt': [[], 'utf-8', '\n'],
    'utf8-mark.txt': [[0xef, 0xbb, 0xbf], 'utf-8', '\r\n'],
    'utf16le.txt': [[0xff, 0xfe], 'utf-16le', '\r\n'],
    'utf16be.txt': [[0xfe, 0xff], 'utf-16be', '\n'],
    'gb18030.txt': [[], 'gb18030', '\r\n'],
    'old-mac.txt': [[], 'gb18030', '\r'],
  } as const;
  // A character of four bytes in each encoding stands before every fix.
  const report = (eol: string): string => FAULTY.replace('一、总体情况\n', '一、总体情况\n𠮷林街道。\n').replaceAll('\n', eol);
  const bytes = (mark: readonly number[], encoding: Parameters<typeof encode>[1], content: string): Buffer =>
    Buffer.concat([Uint8Array.from(mark), encode(content, encoding)]);
  const entries = Object.entries(variants);
  const cwd = folderWith(
    context,
    Object.fromEntries(entries.map(([name, [mark, encoding, eol]]) => [name, bytes(mark, encoding, report(eol))])),
  );
  const { stderr } = await shipped(['check', '.', '--fix'], cwd);
  assert.match(stderr, /已修改 6 个文件/);
  for (const [name, [mark, encoding, eol]] of entries)
    assert.deepEqual(readFileSync(join(cwd, name)), bytes(mark, encoding, mended(report(eol))), name);
});
