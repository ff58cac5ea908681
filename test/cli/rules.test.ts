import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Core } from '../../server/src/cli/command';
import type { Examples } from '../../server/src/rule';
import { ogiReport, STUB } from './support';

test('rules lists every rule in columns', async () => {
  const { code, stdout } = await ogiReport(['rules']);
  assert.equal(code, 0);
  assert.equal(
    stdout,
    ['row-total      错误  标题 row-total', 'blank-cell     警告  标题 blank-cell', 'label-wording  提示  标题 label-wording', ''].join(
      '\n',
    ),
  );
  assert.match((await ogiReport(['rules', '--locale', 'en'])).stdout, /\nblank-cell {5}warning {2}Title of blank-cell\n/);
});

test('rules as JSON', async () => {
  const { stdout } = await ogiReport(['rules', '--format', 'json', '--locale', 'en']);
  const { version, rules } = JSON.parse(stdout);
  assert.equal(version, 1);
  assert.deepEqual(rules[2], {
    rule: 'label-wording',
    severity: 'info',
    enabled: true,
    title: 'Title of label-wording',
    basis: 'Filling instructions',
    explanation: 'Why.',
  });
});

test('a rule that has to be asked for is listed and explained as one', async () => {
  const [first] = STUB.RULES;
  assert.ok(first !== undefined);
  const core: Core = { ...STUB, RULES: [{ ...first, initially: 'off' }] };
  assert.equal((await ogiReport(['rules'], { core })).stdout, 'row-total  错误（默认关闭）  标题 row-total\n');
  assert.match((await ogiReport(['explain', 'row-total', '--locale', 'en'], { core })).stdout, /^row-total {2}error \(off by default\)\n/);
  assert.equal(JSON.parse((await ogiReport(['rules', '--format', 'json'], { core })).stdout).rules[0].enabled, false);
});

test('explain tells severity, title, basis, reason and an example', async () => {
  const { code, stdout } = await ogiReport(['explain', 'row-total']);
  assert.equal(code, 0);
  assert.equal(
    stdout,
    [
      'row-total  错误',
      '标题 row-total',
      '',
      '依据：填报说明',
      '',
      '为什么。',
      '',
      '例（⟦ ⟧ 之间是会被指出的地方）：',
      '    总计 ⟦4⟧',
      '应为：',
      '    总计 3',
      '',
    ].join('\n'),
  );
});

test('explain shows no more than the beginning of a long example, and none where there is none', async () => {
  const [first] = STUB.RULES;
  assert.ok(first !== undefined);
  const withExample = (bad: Examples['bad']): Core => ({ ...STUB, RULES: [{ ...first, examples: () => ({ bad, good: [] }) }] });
  const long = await ogiReport(['explain', 'row-total'], { core: withExample([{ write: '行\n'.repeat(40) }]) });
  assert.equal(long.stdout.match(/ {4}行\n/g)?.length, 12);
  assert.match(long.stdout, /\n {4}……\n$/);
  const none = await ogiReport(['explain', 'row-total', '--locale', 'en'], { core: withExample([]) });
  assert.match(none.stdout, /^row-total {2}error\nTitle of row-total\n\nBasis: Filling instructions\n\nWhy\.\n$/);
});

test('several rules are explained one after the other, or none when one does not exist', async () => {
  assert.match((await ogiReport(['explain', 'row-total', 'blank-cell'])).stdout, /^row-total.*\n\nblank-cell/s);
  const { code, stdout } = await ogiReport(['explain', 'row-total', 'nothing-such']);
  assert.equal(code, 2);
  assert.equal(stdout, '');
});
