import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

/** The schema of the standard, as its editors publish it with their tools. */
const SCHEMA = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** Nothing in the schema has another meaning in draft 4, which it names, than in the draft that the validator knows. */
function schema(): object {
  const { $schema, id, ...rest } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  if ($schema !== 'http://json-schema.org/draft-04/schema#' || !String(id).includes('sarif-2.1.0'))
    throw new Error(`${SCHEMA} is another schema`);
  return rest;
}

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema());

/** A sentence for everything in a document that the standard does not allow. */
export function sarifFaults(document: unknown): readonly string[] {
  validate(document);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }: ErrorObject) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
