import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { ConfigFinder, type FoundConfig } from '../../../server/src/config/find';

const RULES = new Set(['blank-cell', 'row-total']);

/** Looks up the configuration for a folder in a world of these files. */
function find(files: Readonly<Record<string, string>>, folder: string): Promise<FoundConfig> {
  const finder = new ConfigFinder(
    { read: async (path) => files[path], parent: (path) => posix.dirname(path), resolve: (base, path) => posix.resolve(base, path) },
    RULES,
  );
  return finder.forFolder(folder);
}

describe('the configuration file', () => {
  it('is looked for upwards, the nearest one counts', async () => {
    const files = { '/a/.ogi-report.json': '{"rules":{"blank-cell":"error"}}', '/.ogi-report.json': '{"rules":{"row-total":"off"}}' };
    assert.deepEqual((await find(files, '/a/b/c')).config.rules, { 'blank-cell': 'error' });
    assert.deepEqual((await find(files, '/x')).config.rules, { 'row-total': 'off' });
    assert.deepEqual((await find({}, '/x')).files, []);
  });

  it('may have comments and trailing commas', async () => {
    const found = await find({ '/.ogi-report.json': '{ // 本单位\n "rules": {"blank-cell": "info",}, }' }, '/');
    assert.deepEqual(found.config.rules, { 'blank-cell': 'info' });
    assert.deepEqual(found.problems, []);
  });

  it('builds on what it extends, and wins over it', async () => {
    const files = {
      '/a/.ogi-report.json': '{"extends":"../base.json","rules":{"blank-cell":"hint"},"previous":"last"}',
      '/base.json': '{"rules":{"blank-cell":"error","row-total":"off"},"units":{"甲局":["乙局"]}}',
    };
    const { config, files: from } = await find(files, '/a');
    assert.deepEqual(config.rules, { 'blank-cell': 'hint', 'row-total': 'off' });
    assert.deepEqual(config.units, { 甲局: ['乙局'] });
    assert.equal(config.previous, '/a/last');
    assert.deepEqual(from, ['/a/.ogi-report.json', '/base.json']);
  });

  it('says what is wrong and where, and uses the rest', async () => {
    const text =
      '{\n  "rules": {\n    "blank-cells": "error",\n    "blank-cell": "fatal",\n    "row-total": "info"\n  },\n  "colour": 1\n}';
    const { config, problems } = await find({ '/.ogi-report.json': text }, '/');
    assert.deepEqual(config.rules, { 'row-total': 'info' });
    assert.deepEqual(
      problems.map((problem) => [problem.line, problem.message.zh.split('，')[0]]),
      [
        [2, '没有名为“blank-cells”的规则'],
        [3, '级别应为 error、warning、info、hint、off 之一'],
        [6, '不认识的设置“colour”'],
      ],
    );
  });

  it('tells broken JSON in plain words, at its first fault', async () => {
    for (const [text, message, line, character] of [
      ['{ "rules": {"blank-cell": "off" "row-total": "off"} }', /缺少英文逗号/, 0, 32],
      ['{\n  "rules": {\n', /缺少“}”/, 2, 0],
      ['{\n  rules: {}\n}', /双引号/, 1, 2],
      ['', /缺少值/, 0, 0],
      ['{} {}', /多余/, 0, 3],
    ] as const) {
      const { problems } = await find({ '/.ogi-report.json': text }, '/');
      assert.equal(problems.length, 1, text);
      assert.match(problems[0]?.message.zh ?? '', message);
      assert.deepEqual([problems[0]?.line, problems[0]?.character], [line, character], text);
    }
  });

  it('tells missing bases and circles where they are named', async () => {
    const missing = (await find({ '/a/.ogi-report.json': '{\n  "extends": ["../base.json", "no.json"]\n}', '/base.json': '{}' }, '/a'))
      .problems;
    assert.deepEqual(
      missing.map(({ path, line, character }) => [path, line, character]),
      [['/a/.ogi-report.json', 1, 30]],
    );
    assert.match(missing[0]?.message.zh ?? '', /不存在：\/a\/no\.json，请核对路径/);
    const circle = { '/.ogi-report.json': '{"extends":"b.json"}', '/b.json': '{\n"extends":".ogi-report.json"}' };
    const [problem, ...more] = (await find(circle, '/')).problems;
    assert.deepEqual([problem?.path, problem?.line, more.length], ['/b.json', 1, 0]);
    assert.match(problem?.message.zh ?? '', /循环/);
  });

  it('names the setting whose value is of the wrong kind, and what stands twice', async () => {
    const text = '{"previous": 3, "units": {"甲局": "乙局", "丙局": [1]}, "rules": {"row-total": "off", "row-total": "error"}}';
    const { config, problems } = await find({ '/.ogi-report.json': text }, '/');
    assert.deepEqual(
      problems.map(({ message }) => message.zh.split('，')[0]),
      ['“previous”应为英文双引号中的文字', '“甲局”应为数组', '“丙局”应为英文双引号中的文字', '“row-total”写了两次'],
    );
    assert.deepEqual(config.rules, { 'row-total': 'error' });
  });
});
