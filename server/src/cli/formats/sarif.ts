import { version } from '../../../../package.json';
import type { Rule } from '../../rule';
import type { FileOutcome, LocatedFinding, Range, Summary } from '../outcome';
import { type OutputSeverity, outputSeverity } from '../severity';
import type { CheckFormat } from './format';

const LEVELS: Readonly<Record<OutputSeverity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, for code scanning and viewers. Results are written as they come; what is known only in the end follows them. */
export const sarif: CheckFormat = {
  name: 'sarif',
  fingerprints: true,
  open({ locale, rules }) {
    const say = (message: Rule['title']): object => ({ text: locale === 'en' ? message.en : message.zh });
    const places = new Map(rules.map((rule, index) => [rule.id, index]));
    const notifications: object[] = [];
    let count = 0;
    return {
      begin() {
        const driver = { name: 'ogi-report', version, semanticVersion: version, rules: rules.map((rule) => descriptor(rule, say)) };
        const run = [
          `"tool":${JSON.stringify({ driver })}`,
          '"columnKind":"utf16CodeUnits"',
          `"language":${JSON.stringify(locale === 'en' ? 'en' : 'zh-CN')}`,
          '"results":[',
        ];
        return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{${run.join(',')}`;
      },
      file(outcome) {
        const { path, error } = outcome;
        if (error !== undefined) notifications.push({ level: 'error', message: { text: error }, locations: [location(path)] });
        return outcome.findings
          .map((finding) => `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(result(outcome, finding, places.get(finding.rule)))}`)
          .join('');
      },
      end({ unreadable }: Summary) {
        const invocation = {
          executionSuccessful: unreadable === 0,
          ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
        };
        return `${count === 0 ? '' : '\n'}],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
      },
    };
  },
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function descriptor(rule: Rule, say: (message: Rule['title']) => object): object {
  return {
    id: rule.id,
    shortDescription: say(rule.title),
    fullDescription: say(rule.explain),
    help: say(rule.basis),
    defaultConfiguration: { enabled: rule.initially !== 'off', level: LEVELS[outputSeverity(rule.severity)] },
  };
}

function result({ path, previous }: FileOutcome, finding: LocatedFinding, ruleIndex: number | undefined): object {
  const { rule, severity, message, range, related, data, fingerprint } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(path, range)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((note, id) => ({
            id,
            ...location(note.path ?? path, note.range),
            message: { text: note.message },
          })),
        }),
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'ogiReport/v1': fingerprint } }),
    properties: { data, ...(previous === undefined ? {} : { previous }) },
  };
}

function location(path: string, range?: Range): object {
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...(range === undefined ? {} : { region: region(range) }) } };
}

/** Lines and columns from 1; the end is exclusive. */
function region({ start, end }: Range): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A path as part of an address: relative ones stay so. */
function uriOf(path: string): string {
  const slashes = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const encoded = slashes.split('/').map(encode).join('/');
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}

function encode(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));
}
