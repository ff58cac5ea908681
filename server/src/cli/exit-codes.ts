/** No findings at error level. */
export const CLEAN = 0;
/** Findings at error level, or more warnings than allowed. */
export const FINDINGS = 1;
/** The work could not be done, or not all of it: bad usage, unreadable file, nothing found. */
export const FAILED = 2;
/** Ended by the user in the midst of it (128 + the number of SIGINT), as shells have it. */
export const INTERRUPTED = 130;
