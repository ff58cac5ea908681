#!/usr/bin/env node
/** What pre-commit runs, in the folder of the commit: builds the terminal command the first time, and checks the files that it names. */
import { existsSync } from 'node:fs';
import { run, runOrThrow } from './process.mjs';
import { ensureDependencies, inProject, ROOT } from './project.mjs';

const COMMAND = inProject('dist/cli.js');

if (!existsSync(COMMAND)) {
  await ensureDependencies();
  await runOrThrow(process.execPath, ['esbuild.mjs', '--production', '--only=cli'], { cwd: ROOT });
}
process.exitCode = await run(process.execPath, [COMMAND, 'check', ...process.argv.slice(2)]);
