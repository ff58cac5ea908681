import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** @typedef {{ port: number, close: () => Promise<void> }} StaticFiles */

/** @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown',
};

/**
 * Serves a folder on a free loopback port. Extensions in a browser are fetched, not read.
 * @param {string} root
 * @returns {Promise<StaticFiles>}
 */
export async function serveFiles(root) {
  const server = createServer((request, response) => {
    // `URL` has taken out every `..`.
    const { pathname } = new URL(request.url ?? '/', 'http://files');
    const file = path.join(root, decodeURIComponent(pathname));
    const stream = createReadStream(file);
    stream.once('open', () => response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' }));
    stream.once('error', () => response.headersSent || response.writeHead(404).end());
    stream.pipe(response);
  });
  await new Promise((/** @type {(_: void) => void} */ resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The file server has no port.');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
