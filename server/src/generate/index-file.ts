/** The index of rules, from the names of their files. */
export function indexFile(ids: readonly string[]): string {
  return [
    '/** Generated from the files beside this one by generate.ts: do not edit. */',
    "import type { Rule } from '../rule';",
    ...ids.map((id) => `import ${variable(id)} from './${id}';`),
    '',
    '/** Every rule, by id. */',
    'export const RULES: readonly Rule[] = [',
    ...ids.map((id) => `  ${variable(id)},`),
    '];',
    '',
  ].join('\n');
}

function variable(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
