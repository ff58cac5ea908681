import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { type Finding, LineTable, lint, type Settings } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import type { TestServer } from './harness';

/** A report in which everything adds up. */
export const CLEAN = skeleton('2021', 'tsv');

const RIGHT_ROW = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';

/** The same with one figure that breaks the sum of its row. */
export const FAULTY = CLEAN.replace(RIGHT_ROW, '2.重复申请\t9\t0\t0\t0\t0\t0\t1');

/** The change of one character that makes `CLEAN` of `FAULTY`. */
export function repair(): TextDocumentContentChangeEvent {
  const lines = new LineTable(FAULTY);
  const at = FAULTY.indexOf('2.重复申请\t9') + '2.重复申请\t'.length;
  return { range: { start: lines.position(at), end: lines.position(at + 1) }, text: '1' };
}

export const PULL = { textDocument: { diagnostic: { relatedInformation: true } } };
export const PUSH = { textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } } };

export function didOpen(uri: string, text: string, languageId = 'ogi-report', version = 1) {
  return { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version, text } } };
}

export function didChange(uri: string, version: number, ...contentChanges: readonly TextDocumentContentChangeEvent[]) {
  return { method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges } };
}

export function didClose(uri: string) {
  return { method: 'textDocument/didClose', params: { textDocument: { uri } } };
}

export async function pull(server: TestServer, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  const answer = await server.ask('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
  if (answer.error !== undefined) throw new Error(answer.error.message);
  return answer.result as unknown as DocumentDiagnosticReport;
}

export async function pullItems(server: TestServer, uri: string): Promise<readonly Diagnostic[]> {
  const report = await pull(server, uri);
  if (report.kind !== 'full') throw new Error(`expected a full report, got ${report.kind}`);
  return report.items;
}

/** The next result that the server publishes for `uri`. */
export async function published(server: TestServer, uri: string): Promise<PublishDiagnosticsParams> {
  const message = await server.notifications.take(
    ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as PublishDiagnosticsParams).uri === uri,
  );
  return message.params as PublishDiagnosticsParams;
}

/** Severities as numbers of the protocol. */
export const LEVELS = { error: 1, warning: 2, info: 3, hint: 4 } as const;

/** What a finding must look like in every skin: positions, not offsets. */
function facts(finding: Finding, lines: LineTable) {
  const range = { start: lines.position(finding.span.start), end: lines.position(finding.span.end) };
  return { rule: finding.rule, severity: LEVELS[finding.severity], message: finding.message, range, data: finding.data };
}

/** The findings of the core, as `facts`. */
export function expected(text: string, settings?: Settings) {
  const lines = new LineTable(text);
  return lint(text, settings).map((finding) => facts(finding, lines));
}

/** The same facts of diagnostics that came over the wire. */
export function shown(diagnostics: readonly Diagnostic[]) {
  return diagnostics.map(({ code, severity, message, range, data }) => ({ rule: code, severity, message, range, data }));
}
