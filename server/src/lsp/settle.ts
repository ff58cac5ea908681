/**
 * Turns of the event loop without a new version after which a document counts as settled. The connection hands out one
 * message a turn, and the message behind the present one comes after a task deferred now: a single turn would see nothing.
 */
const QUIET_TURNS = 2;

/** Work is done at the latest after this many overtaken versions, so that endless edits cannot starve it. */
const MAX_OVERTAKEN = 500;

/**
 * Waits until the edits that have already arrived are in the text: no delay for a single edit, one analysis for a burst.
 * `version` gives the document's version; `defer` runs a task in the next turn of the event loop.
 */
export async function settle(version: () => number | undefined, defer: (task: () => void) => void): Promise<void> {
  for (let overtaken = 0; overtaken < MAX_OVERTAKEN; overtaken++) {
    const before = version();
    for (let turn = 0; turn < QUIET_TURNS; turn++) await new Promise<void>((resolve) => defer(resolve));
    if (version() === before) return;
  }
}
