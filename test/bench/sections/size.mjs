/** The bundles as they are shipped. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundle } from '../tools/subjects.mjs';

/** What the server in Node is started with. */
const SERVER = ['server.js', 'web/server.js'];
const OTHERS = ['web/conversion.js', 'client.js', 'web/client.js', 'cli.js', 'core.js', 'empty.js'];

/** @type {import('../main.mjs').Measure} */
export async function measure() {
  const rows = [...SERVER, ...OTHERS].map((name) => {
    const code = readFileSync(bundle(name));
    return { name, bytes: code.length, packed: gzipSync(code, { level: 9 }).length };
  });
  const server = rows.filter(({ name }) => SERVER.includes(name)).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    tables: [
      {
        title: 'Bundles, minified',
        head: ['', 'kB', 'kB gzip'],
        rows: rows.map(({ name, bytes, packed }) => [name, bytes / 1000, packed / 1000]),
      },
    ],
    aims: [{ what: 'size: server as it is started, kB', value: server / 1000, reach: /** @type {const} */ ('<='), aim: 250 }],
    data: rows,
  };
}
