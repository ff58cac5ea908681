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

  it('tells broken JSON, missing bases and circles', async () => {
    assert.match((await find({ '/.ogi-report.json': '{' }, '/')).problems[0]?.message.zh ?? '', /不是合法的 JSON/);
    assert.match((await find({ '/.ogi-report.json': '{"extends":"no.json"}' }, '/')).problems[0]?.message.zh ?? '', /不存在/);
    const circle = { '/.ogi-report.json': '{"extends":"b.json"}', '/b.json': '{"extends":".ogi-report.json"}' };
    assert.match((await find(circle, '/')).problems[0]?.message.zh ?? '', /循环/);
  });
});
