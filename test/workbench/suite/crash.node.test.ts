import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { closeAll, diagnosticsWhen, has, inWorkspace, open, writeFile } from './editor';
import { faultyReport } from './reports';

/** The language servers that this extension host has started. */
function serverProcesses(): readonly number[] {
  const list = process.platform === 'linux' ? fromProc() : execFileSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' });
  // Line by line: a process that has ended but is still listed has no command, and the next line is not its own.
  return list.split('\n').flatMap((line) => {
    const [, id, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && command?.includes(path.join('dist', 'server.js')) === true ? [Number(id)] : [];
  });
}

/** As `ps` would say it, which slim systems lack. */
function fromProc(): string {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        const [, parent = ''] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
        return `${id} ${parent} ${readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
      } catch {
        // It has ended meanwhile.
        return '';
      }
    })
    .join('\n');
}

/** A language server with another process number. The system may take a moment to show it; Mocha's limit ends the search. */
async function anotherThan(server: number): Promise<number> {
  for (;;) {
    const found = serverProcesses().find((id) => id !== server);
    if (found !== undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('crash of the server', () => {
  const draft = inWorkspace('crash.txt');

  before(() => writeFile(draft, faultyReport()));
  afterEach(closeAll);

  it('is made good: another one starts, and the findings return', async () => {
    await open(draft);
    await diagnosticsWhen(draft, (all) => has(all, 'blank-cell'));
    const [server, ...others] = serverProcesses();
    assert.ok(server);
    assert.deepEqual(others, []);
    const cleared = diagnosticsWhen(draft, (all) => all.length === 0);
    process.kill(server, 'SIGKILL');
    await cleared;
    assert.ok(has(await diagnosticsWhen(draft, (all) => has(all, 'blank-cell')), 'applications-balance'));
    assert.ok(await anotherThan(server));
  });
});
