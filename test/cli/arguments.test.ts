import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { localeOf } from '../../server/src/cli/locale';
import { nearest } from '../../server/src/cli/nearest';
import { folderWith, ogiReport } from './support';

/** The first line of the complaint about a command line that makes no sense. */
async function complaint(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await ogiReport(argv);
  assert.equal(code, 2, stderr);
  assert.equal(stdout, '');
  return stderr.split('\n', 1)[0] ?? '';
}

test('what does not exist is named, with what was probably meant', async () => {
  assert.equal(
    await complaint('chekc', 'x'),
    'ogi-report：没有「chekc」这个命令，可以是 check、extract、convert、compare、explain、rules、init。是否想用「check」？',
  );
  assert.equal(await complaint('check', '--formt', 'json'), 'ogi-report：没有 --formt 这个选项。是否想用「--format」？');
  assert.equal(await complaint('check', '-x'), 'ogi-report：没有 -x 这个选项。');
  assert.equal(await complaint('extract', '--quiet'), 'ogi-report：没有 --quiet 这个选项。');
  assert.equal(
    await complaint('check', '--format', 'jsn'),
    'ogi-report：选项 --format 没有「jsn」这个值，可以是 stylish、json、unix、sarif、junit、github、csv、html。是否想用「json」？',
  );
  assert.match(await complaint('extract', '--format', 'stylish'), /可以是 json、csv。/);
  assert.equal(
    await complaint('explain', 'blank-cel'),
    'ogi-report：没有「blank-cel」这条规则。是否想用「blank-cell」？全部规则：ogi-report rules',
  );
  assert.match(await complaint('check', '--locale', 'fr'), /可以是 zh-cn、en。/);
});

test('values that are missing, needless or senseless are named', async () => {
  assert.equal(
    await complaint('check', '--format'),
    'ogi-report：选项 --format 后面缺少值（stylish|json|unix|sarif|junit|github|csv|html）。',
  );
  assert.equal(await complaint('check', '--quiet=yes'), 'ogi-report：选项 --quiet 不带值。');
  for (const value of ['-1', '1.5', 'x', '', '99999999999999999999']) {
    assert.match(await complaint('check', '-', `--max-warnings=${value}`), /^ogi-report：--max-warnings 的值应当是不小于 0 的整数/);
  }
  assert.match(await complaint('check', 'a.txt', '--stdin-filename', 'b.txt', '--format', 'json'), /--stdin-filename 只用于标准输入/);
  assert.match(await complaint('explain'), /请写出规则名/);
  assert.match(await complaint('rules', 'blank-cell'), /ogi-report explain/);
  assert.match(await complaint('--quiet'), /缺少命令/);
  assert.match(await complaint('--quite'), /没有 --quite 这个选项。是否想用「--quiet」？/);
});

test('a file in the place of the command is told how to be checked', async (context) => {
  const cwd = folderWith(context, { '年报.txt': '' });
  const { code, stderr } = await ogiReport(['年报.txt'], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /ogi-report check 年报\.txt\n/);
});

test('complaints come with the way to the help, in the language asked for', async () => {
  const { stderr } = await ogiReport(['check', '--fromat', 'x', '--locale', 'en']);
  assert.equal(stderr, 'ogi-report: there is no option --fromat. Did you mean “--format”?\nFor help: ogi-report check --help\n');
});

test('options may stand before the command; behind -- everything is a file', async (context) => {
  const cwd = folderWith(context, { '--quiet': '年报 W!' });
  const { stdout } = await ogiReport(['--locale', 'en', 'check', '--', '--quiet'], { cwd });
  assert.match(stdout, /^--quiet\n.*blank-cell\n\nChecked 1 report/);
});

test('the last of several values counts', async () => {
  const { stdout } = await ogiReport(['check', '-', '--format', 'json', '--format', 'stylish'], { stdin: '年报' });
  assert.match(stdout, /^检查 1 份报告/);
});

test('help: of all, of each command, in both languages', async () => {
  const all = await ogiReport(['--help']);
  assert.equal(all.code, 0);
  for (const command of ['check', 'extract', 'explain', 'rules']) {
    assert.match(all.stdout, new RegExp(`\n  ${command} `));
    const own = await ogiReport([command, '--help']);
    assert.equal(own.code, 0);
    assert.match(own.stdout, new RegExp(`用法：  ogi-report ${command} `));
    assert.equal((await ogiReport(['help', command])).stdout, own.stdout);
    assert.match((await ogiReport([command, '-h', '--locale', 'en'])).stdout, /^[\x20-\x7e“”…\n]+$/);
  }
  assert.match((await ogiReport(['check', '--help'])).stdout, /\n {2}--max-warnings N +警告/);
});

test('without anything the overview is shown, and nothing was done', async () => {
  const { code, stdout, stderr } = await ogiReport([]);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^ogi-report：检查/);
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.deepEqual(await ogiReport(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  assert.equal((await ogiReport(['-V'])).stdout, `${version}\n`);
});

test('the language follows the environment; where it names none, it is that of the reports', async () => {
  assert.equal(localeOf({}), 'zh-cn');
  assert.equal(localeOf({ LANG: '' }), 'zh-cn');
  for (const name of ['C', 'POSIX', 'C.UTF-8', 'zh_CN.UTF-8', 'zh_TW', 'zh-Hans', 'zh'])
    assert.equal(localeOf({ LANG: name }), 'zh-cn', name);
  for (const name of ['en_US.UTF-8', 'de_DE', 'ja_JP.UTF-8', 'en']) assert.equal(localeOf({ LANG: name }), 'en', name);
  assert.equal(localeOf({ LC_ALL: 'en_GB', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }), 'en');
  assert.equal(localeOf({ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }), 'zh-cn');
  const { stdout } = await ogiReport(['check', '-'], { stdin: '年报', env: { LANG: 'en_US.UTF-8' } });
  assert.match(stdout, /^Checked/);
  assert.match((await ogiReport(['check', '-', '--locale', 'zh_CN'], { stdin: '年报', env: { LANG: 'en_US' } })).stdout, /^检查/);
});

test('the nearest name is near', () => {
  const rules = ['blank-cell', 'extra-cell', 'row-total', 'results-total', 'in-force'];
  assert.equal(nearest('blank', rules), 'blank-cell');
  assert.equal(nearest('rwo-total', rules), 'row-total');
  assert.equal(nearest('BLANK-CELL', rules), 'blank-cell');
  assert.equal(nearest('空白', rules), undefined);
  assert.equal(nearest('completely-different', rules), undefined);
  assert.equal(nearest('x', ['q', 'h']), undefined);
});
