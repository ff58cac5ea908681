/** What VS Code calls inside its extension host that is a Node process: runs every test file that was built beside this one. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { runMocha, TIMEOUT_MS } from './mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT_MS, forbidOnly: true, bail: true });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  await runMocha((done) => mocha.run(done));
}
