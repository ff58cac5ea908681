import { spawn } from 'node:child_process';
import { rssOf } from './memory.mjs';

const URI = 'file:///bench/draft.txt';

const CAPABILITIES = { textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } } };

/** @typedef {{ line: number, character: number }} Position */

/** A client with one document that talks to a server over stdio and takes the time at which messages arrive. */
export class Editor {
  /** @param {string} server a script */
  constructor(server) {
    this.started = performance.now();
    this.process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.ended = new Promise((resolve) => this.process.on('exit', resolve));
    this.process.stdout.on('data', (chunk) => this.#take(chunk));
    this.version = 0;
    this.published = 0;
  }

  /**
   * The bytes of a message that is not complete yet.
   * @type {Buffer}
   */
  #rest = Buffer.alloc(0);
  #id = 0;
  /** @type {Map<number, (result: unknown) => void>} */
  #answers = new Map();
  /** @type {{ version: number, resolve: (at: number) => void }[]} */
  #waiting = [];

  /**
   * Begins a session and opens the document.
   * @param {string} text
   * @returns {Promise<number>} the time of the first diagnostics
   */
  async open(text) {
    await this.#ask('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
    this.#tell('initialized', {});
    this.version = 1;
    const first = this.diagnostics();
    this.#tell('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'ogi-report', version: 1, text } });
    return first;
  }

  /**
   * Puts text into a place, or takes as much out.
   * @param {Position} start
   * @param {Position} end
   * @param {string} text
   */
  change(start, end, text) {
    this.version += 1;
    const changes = [{ range: { start, end }, text }];
    this.#tell('textDocument/didChange', { textDocument: { uri: URI, version: this.version }, contentChanges: changes });
  }

  /**
   * @param {number} version by default the newest
   * @returns {Promise<number>} the time at which diagnostics for it or a later one arrive
   */
  diagnostics(version = this.version) {
    return new Promise((resolve) => this.#waiting.push({ version, resolve }));
  }

  /** Resident memory of the server in MiB; nothing where the system does not tell. */
  memory() {
    return rssOf(this.process.pid);
  }

  async close() {
    await this.#ask('shutdown', undefined);
    this.#tell('exit', undefined);
    await this.ended;
  }

  /**
   * @param {string} method
   * @param {unknown} params
   */
  #ask(method, params) {
    this.#id += 1;
    this.#send({ id: this.#id, method, params });
    return new Promise((resolve) => this.#answers.set(this.#id, resolve));
  }

  /**
   * @param {string} method
   * @param {unknown} params
   */
  #tell(method, params) {
    this.#send({ method, params });
  }

  /** @param {object} message */
  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** @param {Buffer} chunk */
  #take(chunk) {
    const at = performance.now();
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#rest.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#rest.length < end) return;
      const body = this.#rest.toString('utf8', head + 4, end);
      this.#rest = this.#rest.subarray(end);
      this.#receive(JSON.parse(body), at);
    }
  }

  /**
   * @param {{ id?: number, method?: string, result?: unknown, params?: { version?: number } }} message
   * @param {number} at
   */
  #receive({ id, method, result, params }, at) {
    if (method === 'textDocument/publishDiagnostics') {
      this.published += 1;
      const reached = params?.version ?? 0;
      for (const { resolve } of this.#waiting.filter(({ version }) => version <= reached)) resolve(at);
      this.#waiting = this.#waiting.filter(({ version }) => version > reached);
    } else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) this.#answers.get(id)?.(result);
  }
}
