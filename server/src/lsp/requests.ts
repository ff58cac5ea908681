import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ConnectionError, ErrorCodes, LSPErrorCodes, ResponseError } from './library';
import { wrongParams } from './params';

type Answer<P, R> = (params: P, token: CancellationToken) => Promise<R> | R;

/** Makes a request handler of what answers the request called `name`. */
export type Respond = <P, R>(
  name: string,
  answer: Answer<P, R>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** What the wrapper needs to know of the session. */
export interface RequestContext {
  readonly closed: () => boolean;
  readonly log: (message: string) => void;
}

export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/**
 * Every request goes through here: it is refused after `shutdown` and with parameters that are none, answered as cancelled when it
 * was cancelled before, while or after it was worked on, and logged when it fails.
 */
export function responder(context: RequestContext): Respond {
  return (name, answer) => async (params, token) => {
    if (context.closed()) return new ResponseError(ErrorCodes.InvalidRequest, `${name} came after shutdown.`);
    if (token.isCancellationRequested) return cancelled();
    const wrong = wrongParams(name, params);
    if (wrong !== undefined) return new ResponseError(ErrorCodes.InvalidParams, wrong);
    try {
      const result = await answer(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof ResponseError) return new ResponseError<never>(error.code, error.message);
      context.log(failure(name, error));
      return new ResponseError(ErrorCodes.InternalError, `${name} failed; the server's log says more.`);
    }
  };
}

/** Writes into the client's log. Where the client is gone, work that was still going on fails for that alone, and nobody is left to be told. */
export function logger({ console }: Connection): (message: string) => void {
  return (message) => {
    try {
      console.error(message);
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
    }
  };
}

export function failure(what: string, error: unknown): string {
  return `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
