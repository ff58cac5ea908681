/** Every request that the server announces, asked the right way, with values of wrong kinds everywhere, and for places outside the text. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import { ErrorCodes, type InitializeResult, type ResponseMessage } from 'vscode-languageserver/node';
import { built } from '../built';
import { didOpen, expected, FAULTY, pullItems, shown } from '../lsp/documents';
import { TestServer } from '../lsp/harness';
import { NOTIFICATIONS, requestsOf, start, URI, works } from './client';

/** What stands in place of what was asked for. */
const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  '__proto__',
  [],
  [null],
  {},
  { uri: {} },
  [[[[]]]],
  '长'.repeat(10_000),
];

/** The parameters over and over, each time with something else in another place, or without it; `where` is the place. */
function* misshapen(params: object): Generator<{ readonly where: string; readonly wrong: unknown; readonly params: unknown }> {
  for (const [key, value] of Object.entries(params)) {
    const put = (other: unknown): unknown =>
      Array.isArray(params) ? params.map((each, index) => (String(index) === key ? other : each)) : { ...params, [key]: other };
    for (const wrong of [undefined, ...WRONG]) yield { where: key, wrong, params: put(wrong) };
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of misshapen(value)) yield { where: `${key}.${inner.where}`, wrong: inner.wrong, params: put(inner.params) };
  }
}

/** Parameters without which there is no answer; nothing that is true or false is among them. */
const MATTERS =
  /(?:^|\.)(?:textDocument|uri|positions?|line|character|range|start|end|table|form|section|scope|dialect|unit|year|html|target|cells?)$/;

/** Parameters with other places in those among `put` that they have. */
function moved(params: object, put: readonly string[], places: Readonly<Record<string, unknown>>): object {
  const entries = Object.entries(params).map(([key, value]) => {
    if (!put.includes(key)) return [key, value];
    return [key, key === 'range' ? moved(value, put.slice(1), places) : places[key]];
  });
  return Object.fromEntries(entries);
}

/** The places named in an answer that are none. */
function unsoundPlaces(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { line, character } = value as { readonly line?: unknown; readonly character?: unknown };
  const sound = (each: unknown): boolean => each === undefined || (Number.isSafeInteger(each) && Number(each) >= 0);
  return [...(sound(line) && sound(character) ? [] : [value]), ...Object.values(value).flatMap(unsoundPlaces)];
}

/** Refused or answered, but not failed. */
function answeredSoundly({ error, result }: ResponseMessage): boolean {
  return error === undefined ? unsoundPlaces(result).length === 0 : error.code === ErrorCodes.InvalidParams;
}

describe('requests', { timeout: 120_000 }, () => {
  let bundle = '';
  let server: TestServer;
  let requests: Readonly<Record<string, object>> = {};

  before(() => {
    bundle = built('server');
  });
  beforeEach(async () => {
    server = new TestServer(bundle);
    const { result } = await start(server);
    requests = requestsOf((result as unknown as InitializeResult).capabilities);
    server.send(didOpen(URI, FAULTY));
  });
  afterEach(() => server.kill());

  it('are all answered when they are asked the right way', async () => {
    for (const [method, params] of Object.entries(requests)) {
      const { error, result } = await server.ask(method, params);
      assert.equal(error, undefined, method);
      assert.deepEqual(unsoundPlaces(result), [], method);
    }
  });

  it('with parameters that are none are refused', async () => {
    for (const method of Object.keys(requests)) {
      for (const params of [undefined, null, 5, 'x', true, {}, [], [{}], [URI, 1]]) {
        const { error } = await server.ask(method, params);
        assert.ok(error !== undefined && error.code !== ErrorCodes.MethodNotFound, `${method} ${JSON.stringify(params)}`);
      }
    }
    await works(server);
  });

  it('with a value of a wrong kind anywhere are refused, or answered where it does not matter', async () => {
    for (const [method, params] of Object.entries(requests)) {
      for (const { where, wrong, params: given } of misshapen(params)) {
        const answer = await server.ask(method, given);
        const name = `${method}, ${where}: ${JSON.stringify(wrong)?.slice(0, 40)}`;
        assert.ok(answeredSoundly(answer), `${name} ${answer.error?.message}`);
        if (wrong === true && MATTERS.test(where)) assert.equal(answer.error?.code, ErrorCodes.InvalidParams, name);
      }
    }
    await works(server);
  });

  it('for places outside the text are answered with what is nearest or nothing', async () => {
    const far = 1_000_000_000;
    for (const [line, character] of [
      [far, far],
      [0, far],
      [far, 0],
      [-1, -1],
      [-far, far],
      [2 ** 31 - 1, 2 ** 31 - 1],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ] as const) {
      const position = { line, character };
      const places = { position, positions: [position], start: position, end: position };
      for (const [method, params] of Object.entries(requests)) {
        for (const put of [['position'], ['positions'], ['range', 'start'], ['range', 'end'], ['range', 'start', 'end']]) {
          const answer = await server.ask(method, moved(params, put, places));
          assert.ok(answeredSoundly(answer), `${method}, ${put.join(' ')} at ${line}:${character}: ${answer.error?.message}`);
          assert.equal(answer.error, undefined);
        }
      }
    }
    assert.deepEqual(shown(await pullItems(server, URI)), expected(FAULTY));
  });

  it('and notifications with parameters of every wrong kind leave the server as it was', async () => {
    for (const method of NOTIFICATIONS) {
      for (const params of [
        undefined,
        null,
        5,
        {},
        [],
        [null],
        { textDocument: {} },
        { textDocument: { uri: 5, text: 5 } },
        { settings: 7 },
      ])
        server.send({ method, params });
    }
    await works(server);
  });
});
