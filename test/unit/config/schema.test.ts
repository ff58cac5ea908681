/** The schema that editors complete and check `.ogi-report.json` by says of every file what the reader says of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import schema from '../../../schemas/ogi-report.schema.json';
import { readConfig } from '../../../server/src/config/read';
import { RULES } from '../../../server/src/rules/index';

const validate = new Ajv({ strict: false }).compile(schema);
const IDS = new Set(RULES.map(({ id }) => id));

/** Whether the reader finds nothing wrong. */
function reads(config: unknown): boolean {
  return readConfig('.ogi-report.json', JSON.stringify(config), IDS).problems.length === 0;
}

const RIGHT: readonly unknown[] = [
  {},
  { $schema: 'ogi-report.schema.json', extends: '../base.json', rules: {}, units: {}, previous: '../2022' },
  { extends: ['a.json', 'b.json'], units: { 青溪县水务局: ['青溪县水利局', '青溪县水电局'], 青溪县林业局: [] } },
  ...['error', 'warning', 'info', 'hint', 'off'].map((severity) => ({ rules: Object.fromEntries([...IDS].map((id) => [id, severity])) })),
];

const WRONG: readonly unknown[] = [
  [],
  'off',
  { rule: {} },
  { rules: [] },
  { rules: { 'blank-cells': 'off' } },
  { rules: { 'blank-cell': 'fatal' } },
  { rules: { 'blank-cell': 0 } },
  { units: [] },
  { units: { 青溪县水务局: '青溪县水利局' } },
  { units: { 青溪县水务局: [1] } },
  { previous: ['../2022'] },
  { extends: {} },
  { extends: [1] },
];

describe('the schema of the configuration file', () => {
  it('takes what the reader takes', () => {
    for (const config of RIGHT) assert.deepEqual([validate(config), reads(config)], [true, true], JSON.stringify(config));
  });

  it('refuses what the reader refuses', () => {
    for (const config of WRONG) assert.deepEqual([validate(config), reads(config)], [false, false], JSON.stringify(config));
  });
});
