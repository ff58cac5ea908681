/** The least that a server can do: answers every text with no diagnostics, without a library. */
let rest = Buffer.alloc(0);

process.stdin.on('data', (chunk) => {
  rest = Buffer.concat([rest, chunk]);
  for (;;) {
    const head = rest.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, head))?.[1]);
    if (rest.length < head + 4 + length) return;
    const message = JSON.parse(rest.toString('utf8', head + 4, head + 4 + length));
    rest = rest.subarray(head + 4 + length);
    answer(message);
  }
});

/** @param {{ id?: number, method: string, params?: { textDocument?: { uri: string, version: number } } }} message */
function answer({ id, method, params }) {
  if (method === 'exit') process.exit(0);
  if (id !== undefined) send({ id, result: method === 'initialize' ? { capabilities: { textDocumentSync: 2 } } : null });
  const document = params?.textDocument;
  if (document === undefined) return;
  send({ method: 'textDocument/publishDiagnostics', params: { uri: document.uri, version: document.version, diagnostics: [] } });
}

/** @param {object} message */
function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
