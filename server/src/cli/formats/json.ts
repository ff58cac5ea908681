import type { FileOutcome, LocatedFinding, Summary } from '../outcome';
import type { CheckFormat } from './format';
import { JsonFileList } from './json-list';

/** For programs. The shape is public: members may be added, none changed. Positions from 0, in UTF-16, as in LSP. */
export const json: CheckFormat = {
  name: 'json',
  submissions: true,
  open() {
    const list = new JsonFileList();
    return {
      begin: () => list.begin(),
      file: (outcome) => list.entry(fileEntry(outcome)),
      end: ({ files, errors, warnings, infos, known, submissions }: Summary) =>
        list.end({
          summary: { files, errors, warnings, infos, ...(known === 0 ? {} : { known }) },
          ...(submissions === undefined ? {} : { submissions }),
        }),
    };
  },
};

function fileEntry({ path, form, year, findings, previous, error }: FileOutcome): object {
  const last = previous === undefined ? {} : { previous };
  return { path, form, year, ...last, findings: findings.map(findingEntry), ...(error === undefined ? {} : { error }) };
}

function findingEntry({ rule, severity, message, range, data }: LocatedFinding): object {
  return { rule, severity, message, range, data };
}
