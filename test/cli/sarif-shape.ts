/** The part of SARIF 2.1.0 that the command writes, as the standard has it: what each object must and may hold. */

type Check = (value: unknown, at: string) => readonly string[];

const is =
  (kind: string, holds: (value: unknown) => boolean): Check =>
  (value, at) =>
    holds(value) ? [] : [`${at} is no ${kind}: ${JSON.stringify(value)}`];

const text = is('text', (value) => typeof value === 'string' && value !== '');
const positive = is('number from 1', (value) => Number.isInteger(value) && Number(value) >= 1);
const index = is('index', (value) => Number.isInteger(value) && Number(value) >= 0);
const flag = is('boolean', (value) => typeof value === 'boolean');
const anything: Check = () => [];
const level = is('level', (value) => ['none', 'note', 'warning', 'error'].includes(String(value)));
const address = is('URI reference', (value) => typeof value === 'string' && /^(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})+$/.test(value));
const exactly = (wanted: string): Check => is(wanted, (value) => value === wanted);

const list =
  (each: Check): Check =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((item, i) => each(item, `${at}[${i}]`)) : [`${at} is no list`];

const texts: Check = (value, at) =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => text(each, `${at}.${key}`))
    : [`${at} is no object`];

/** An object with nothing but these members; those whose name ends in `!` must be there. */
function object(members: Readonly<Record<string, Check>>): Check {
  const checks = new Map(Object.entries(members).map(([name, check]) => [name.replace('!', ''), check]));
  const required = Object.keys(members).flatMap((name) => (name.endsWith('!') ? name.slice(0, -1) : []));
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
    const lacking = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
    const wrong = Object.entries(value).flatMap(
      ([name, member]) => checks.get(name)?.(member, `${at}.${name}`) ?? [`${at}.${name} is unknown`],
    );
    return [...lacking, ...wrong];
  };
}

const message = object({ 'text!': text });
const region = object({ 'startLine!': positive, startColumn: positive, endLine: positive, endColumn: positive });
const physical = object({ 'artifactLocation!': object({ 'uri!': address }), region });
const location = object({ id: index, 'physicalLocation!': physical, message });
const rule = object({
  'id!': text,
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: object({ enabled: flag, level }),
});
const result = object({
  ruleId: text,
  ruleIndex: index,
  level,
  'message!': message,
  locations: list(location),
  relatedLocations: list(location),
  partialFingerprints: texts,
  properties: anything,
});
const notification = object({ level, 'message!': message, locations: list(location) });
const run = object({
  'tool!': object({ 'driver!': object({ 'name!': text, version: text, semanticVersion: text, rules: list(rule) }) }),
  columnKind: is('kind of columns', (value) => value === 'utf16CodeUnits' || value === 'unicodeCodePoints'),
  language: is('language', (value) => /^[a-z]{2}(?:-[A-Z]{2})?$/.test(String(value))),
  results: list(result),
  invocations: list(object({ 'executionSuccessful!': flag, toolExecutionNotifications: list(notification) })),
});
const log = object({ $schema: address, 'version!': exactly('2.1.0'), 'runs!': list(run) });

/** A sentence for everything in a document that the standard does not allow. */
export function sarifFaults(document: unknown): readonly string[] {
  return log(document, 'log');
}
