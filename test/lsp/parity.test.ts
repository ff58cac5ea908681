import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse } from '../../server/src/core';
import { built } from '../built';
import { didClose, didOpen, expected, LEVELS, PULL, pullItems, shown } from './documents';
import { ROOT, TestServer } from './harness';

const EXAMPLES = join(ROOT, 'examples');
const LANGUAGES: Readonly<Record<string, string>> = { '.md': 'markdown', '.html': 'html', '.htm': 'html', '.txt': 'plaintext' };

/** The reports among the examples: not a list of them. */
const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => extname(name) in LANGUAGES && !/(^|[\\/])README\./.test(name))
  .sort();

/** As `facts` are after a journey over the wire: what is undefined is gone. */
function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** The text as an editor would open the file: by its byte order mark, else as UTF-8, else as GB18030; without the mark. */
function read(name: string): string {
  const bytes = readFileSync(join(EXAMPLES, name));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

describe('the same findings over LSP as in the core', { timeout: 120_000 }, () => {
  let server: TestServer;

  before(async () => {
    server = new TestServer(built('server'));
    await server.initialize({ capabilities: PULL, locale: 'zh-cn' });
  });
  after(() => server.kill());

  it('there are examples, faulty and clean', () => {
    const counts = files.map((name) => expected(read(name)).length);
    assert.ok(
      counts.some((count) => count > 0),
      'no faulty example',
    );
    assert.ok(
      counts.some((count) => count === 0),
      'no clean example',
    );
  });

  for (const name of files) {
    it(name, async () => {
      const text = read(name);
      const uri = pathToFileURL(join(EXAMPLES, name)).href;
      server.send(didOpen(uri, text, LANGUAGES[extname(name)]));
      assert.deepEqual(shown(await pullItems(server, uri)), sent(expected(text)));
      server.send(didClose(uri));
    });
  }
});

interface CheckedFile {
  readonly path: string;
  readonly previous?: string;
  readonly findings: readonly { readonly severity: keyof typeof LEVELS }[];
}

describe('the same findings from the terminal command as over LSP', { timeout: 120_000 }, () => {
  const checked = new Map<string, CheckedFile>();

  /** The reports of one year at a time: among those of several the command finds last year's, too. */
  before(() => {
    const years = new Map(files.map((name) => [name, parse(read(name)).year]));
    for (const year of new Set(years.values())) {
      const paths = files.filter((name) => years.get(name) === year).map((name) => join('examples', name));
      const { stdout } = spawnSync(process.execPath, [built('cli'), 'check', '--format', 'json', '--locale', 'zh-cn', ...paths], {
        cwd: ROOT,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      for (const file of (JSON.parse(stdout) as { files: readonly CheckedFile[] }).files) checked.set(normalize(file.path), file);
    }
  });

  for (const name of files) {
    it(name, () => {
      const file = checked.get(join('examples', name));
      assert.ok(file !== undefined, 'the file is in the output');
      assert.equal(file.previous, undefined);
      assert.deepEqual(
        file.findings.map((finding) => ({ ...finding, severity: LEVELS[finding.severity] })),
        sent(expected(read(name))),
      );
    });
  }
});
