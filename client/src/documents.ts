import type { DocumentFilter } from 'vscode';

/** Language id of a document that is declared to be a report. */
export const OWN_LANGUAGE = 'ogi-report';

const LANGUAGES = [OWN_LANGUAGE, 'plaintext', 'markdown', 'html'];

/** Where documents that people write come from: not the old sides of comparisons, output panels and the like. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'vscode-userdata', 'memfs'];

/** The documents that are sent to the server. */
export const SELECTOR: DocumentFilter[] = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme })));
