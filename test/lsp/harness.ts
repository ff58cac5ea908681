import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  type Message,
  type NotificationMessage,
  type RequestMessage,
  type ResponseMessage,
  StreamMessageReader,
} from 'vscode-languageserver/node';

export const ROOT = join(__dirname, '..', '..');

/** Messages that have arrived; each is handed out once, in order. */
class Inbox<M> {
  private readonly arrived: M[] = [];
  private readonly waiting: { readonly wants: (message: M) => boolean; readonly give: (message: M) => void }[] = [];

  put(message: M): void {
    const taker = this.waiting.findIndex(({ wants }) => wants(message));
    if (taker < 0) this.arrived.push(message);
    else this.waiting.splice(taker, 1)[0]?.give(message);
  }

  /** The first message that `wants` accepts, now or when it comes. */
  take(wants: (message: M) => boolean): Promise<M> {
    const index = this.arrived.findIndex(wants);
    const [message] = index < 0 ? [] : this.arrived.splice(index, 1);
    if (message !== undefined) return Promise.resolve(message);
    return new Promise((give) => this.waiting.push({ wants, give }));
  }

  /** What has arrived and was not taken. */
  rest(): readonly M[] {
    return this.arrived;
  }
}

type Outgoing = { readonly method: string; readonly params?: unknown; readonly id?: number };

/** A client of a server process over stdio that sends exactly the bytes that a test asks for. */
export class TestServer {
  readonly notifications = new Inbox<NotificationMessage>();
  /** What the server asked of the client; answered already. */
  readonly requests = new Inbox<RequestMessage>();
  /** What the client says its settings are; an error makes it refuse to say. */
  settings: unknown = {};
  readonly exitCode: Promise<number | null>;
  private readonly responses = new Inbox<ResponseMessage>();
  private readonly process: ChildProcess;
  private lastId = 0;
  /** Whether the server has been told, or made, to end: what is written to it then may find the pipe closed. */
  private ending = false;

  /** `before`: options of Node's own, such as a module to be loaded first; `env` is added to that of the tests. */
  constructor(bundle: string, before: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
    this.process = spawn(process.execPath, [...before, bundle, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    this.exitCode = new Promise((resolve) => this.process.on('exit', (code) => resolve(code)));
    this.process.stdin?.on('error', (error) => {
      if (!this.ending) throw error;
    });
    if (this.process.stdout === null) throw new Error('no stdout');
    new StreamMessageReader(this.process.stdout).listen((message) => this.receive(message));
  }

  /** Sends all messages in one write, so that they arrive together. */
  send(...messages: readonly Outgoing[]): void {
    const frames = messages.map((message) => {
      const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
      return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    });
    this.write(Buffer.concat(frames));
  }

  /** Sends bytes as they are, be they messages or not. */
  write(bytes: string | Uint8Array): void {
    this.process.stdin?.write(bytes);
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  response(id: number): Promise<ResponseMessage> {
    return this.responses.take((message) => message.id === id);
  }

  /** Sends a request and waits for its answer, be it a result or an error. */
  ask(method: string, params?: unknown): Promise<ResponseMessage> {
    const id = this.nextId();
    this.send(params === undefined ? { id, method } : { id, method, params });
    return this.response(id);
  }

  /** The whole beginning of a session. */
  async initialize(params: Readonly<Record<string, unknown>>): Promise<ResponseMessage> {
    const answer = await this.ask('initialize', { processId: process.pid, rootUri: null, capabilities: {}, ...params });
    this.send({ method: 'initialized', params: {} });
    return answer;
  }

  async stop(): Promise<number | null> {
    await this.ask('shutdown');
    this.ending = true;
    this.send({ method: 'exit' });
    return this.exitCode;
  }

  /** For a test that failed half-way: nothing of it may live on. */
  kill(): void {
    this.ending = true;
    this.process.kill();
  }

  private receive(message: Message): void {
    if (isRequest(message)) {
      const result = message.method === 'workspace/configuration' ? [this.settings] : null;
      const body = JSON.stringify({ jsonrpc: '2.0', id: message.id, result });
      this.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      this.requests.put(message);
    } else if (isNotification(message)) this.notifications.put(message);
    else if (isResponse(message)) this.responses.put(message);
  }
}

function isRequest(message: Message): message is RequestMessage {
  return 'method' in message && 'id' in message;
}

function isNotification(message: Message): message is NotificationMessage {
  return 'method' in message && !('id' in message);
}

function isResponse(message: Message): message is ResponseMessage {
  return 'id' in message && !('method' in message);
}
