/** The setting `ogiReport.rules` in package.json: one property for each rule. */
import type { Rule } from '../rule';
import { SEVERITY_NAMES } from './severity';

const SETTING = 'ogiReport.rules';

interface Configuration {
  properties?: Record<string, object>;
}

interface Manifest {
  contributes?: { configuration?: Configuration | Configuration[] };
}

/** The text of package.json with the setting brought up to date; unchanged where there is no such setting. */
export function withRuleSettings(text: string, rules: readonly Rule[]): string {
  const manifest: Manifest = JSON.parse(text);
  const pages = [manifest.contributes?.configuration ?? []].flat();
  const properties = pages.map((page) => page.properties).find((each) => each?.[SETTING] !== undefined);
  if (properties === undefined) return text;
  const schema = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]));
  properties[SETTING] = { ...properties[SETTING], properties: schema };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** What a rule's severity may be, with what the rule is about. */
export function ruleSchema(rule: Rule): object {
  const names = Object.entries(SEVERITY_NAMES);
  return {
    type: 'string',
    enum: [...names.map(([severity]) => severity), 'off'],
    enumDescriptions: [...names.map(([, name]) => `${name.zh} · ${name.en}`), '关闭 · off'],
    default: rule.initially ?? rule.severity,
    markdownDescription: `${ruleHeading(rule)}\n\n${rule.explain.zh}\n\n${rule.explain.en}`,
  };
}

/** The fault in both languages; settings explain it, a configuration file has room for no more. */
export function ruleHeading({ title }: Rule): string {
  return `**${title.zh}** · ${title.en}`;
}
