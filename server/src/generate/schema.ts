/** The JSON schema of the configuration file, which editors complete and check it by. */
import { CONFIG_NAME } from '../config/model';
import type { Rule } from '../rule';
import { ruleHeading, ruleSchema } from './settings';

const text = (zh: string, en: string): { readonly markdownDescription: string } => ({ markdownDescription: `${zh}\n\n${en}` });
const strings = { type: 'array', items: { type: 'string' } };

export function configSchema(rules: readonly Rule[]): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: CONFIG_NAME,
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      extends: {
        oneOf: [{ type: 'string' }, strings],
        ...text(
          '先采用这些配置文件，再由本文件改动；相对于本文件的路径。',
          'Configuration files that this one builds on; paths from this file.',
        ),
      },
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, { ...ruleSchema(rule), markdownDescription: ruleHeading(rule) }])),
        ...text('各项规则的级别。', 'Severity of each rule.'),
      },
      units: {
        type: 'object',
        additionalProperties: strings,
        ...text(
          '单位的曾用名或别名：现名对应若干名称，查找上一年报告时视为同一单位。',
          'Former or other names of an organ, by its present name: they count as one when last year’s report is looked for.',
        ),
      },
      previous: {
        type: 'string',
        ...text(
          '上一年报告所在的文件或文件夹，相对于本文件的路径。',
          'Where last year’s reports are: a file or folder, seen from this file.',
        ),
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
