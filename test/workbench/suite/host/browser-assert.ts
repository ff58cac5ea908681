/** The part of `node:assert/strict` that portable tests use, for the extension host that has no Node. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function fail(message: string | undefined, otherwise: string): never {
  throw new AssertionError(message ?? otherwise);
}

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `${show(value)} is not truthy`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message, `${show(actual)} is not ${show(expected)}`);
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message, `${show(actual)} is what it should not be`);
}

/** For plain data: the order of properties counts, too. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) !== show(expected)) fail(message, `${show(actual)} is not ${show(expected)}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail(message, `${show(text)} does not match ${pattern}`);
}

export default { ok, equal, notEqual, deepEqual, match };
