import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from '../../server/src/lsp/settle';

/** Runs deferred tasks in microtasks and counts them; before each turn `onTurn` may change the world. */
function turns(onTurn: (turn: number) => void) {
  const counter = { count: 0 };
  const defer = (task: () => void): void => {
    queueMicrotask(() => {
      counter.count += 1;
      onTurn(counter.count);
      task();
    });
  };
  return { counter, defer };
}

describe('settle', () => {
  it('takes no more than a few turns when nothing comes', async () => {
    const { counter, defer } = turns(() => undefined);
    await settle(() => 1, defer);
    assert.ok(counter.count <= 2, `${counter.count} turns`);
  });

  it('waits for versions that keep coming and returns when they stop', async () => {
    let version = 1;
    const { defer } = turns((turn) => {
      if (turn <= 30) version = turn + 1;
    });
    await settle(() => version, defer);
    assert.equal(version, 31);
  });

  it('sees a document closed', async () => {
    let version: number | undefined = 1;
    const { counter, defer } = turns((turn) => {
      if (turn === 1) version = undefined;
    });
    await settle(() => version, defer);
    assert.ok(counter.count > 2, 'the close counts as a change');
  });

  it('is not starved by edits that never end', async () => {
    let version = 1;
    const { counter, defer } = turns(() => {
      version += 1;
    });
    await settle(() => version, defer);
    assert.ok(counter.count >= 100, 'a long burst is one result');
  });
});
