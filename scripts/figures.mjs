import { existsSync, readFileSync } from 'node:fs';

/**
 * What a run of tests came to. A cancelled test counts as failed.
 * @typedef {{ passed: number, failed: number, skipped: number }} Figures
 */

/** The environment variable that names the file into which the suite inside VS Code writes its figures. */
export const FIGURES_VARIABLE = 'OGI_TEST_FIGURES';

/** @type {Figures} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Figures} a
 * @param {Figures} b
 * @returns {Figures}
 */
export const plus = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

/**
 * The figures that a runner left behind; nothing where it ended before any test.
 * @param {string} file
 * @returns {Figures}
 */
export const readFigures = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : NOTHING);
