import type { CodeAction, CodeActionParams, Diagnostic, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fixAll } from '../../features/fix-all';
import { removeIdleMark, suppressFinding } from '../../features/suppress-finding';
import { type Edit, type Finding, type Locale, type Message, speak } from '../../rule';
import type { Analysis } from '../analysis';
import { toRange, toSpan } from '../convert';
import { diagnosticsOf } from '../diagnostics';
import { writtenAs } from '../languages';
import { CodeActionKind } from '../library';
import type { Feature, Session } from '../session';
import { workspaceEdit } from '../workspace-edit';

/** Fixes of wording and format for the whole report; works with `editor.codeActionsOnSave`. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.ogiReport`;

type Fix = ReturnType<Finding['fixes']>[number];

/** What an action is made from. */
interface Subject {
  readonly session: Session;
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** What the client shows already, so that actions are bound to it. */
  readonly shown: readonly Diagnostic[];
}

/** `textDocument/codeAction`: the fixes of the findings that the range touches, each made from the newest text. */
export const codeActions: Feature = {
  capabilities: (client) =>
    client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } } : {},

  start(session) {
    if (!session.client.codeActionLiterals) return;
    session.connection.onCodeAction(
      session.respond('textDocument/codeAction', async ({ textDocument, range, context }: CodeActionParams, token) => {
        const found = await session.analyse(textDocument.uri, token);
        if (found === undefined) return [];
        const subject: Subject = { session, ...found, shown: context.diagnostics ?? [] };
        return [
          ...(context.only === undefined || wants(context.only, CodeActionKind.QuickFix)
            ? [...quickFixes(subject, range), ...(await markActions(subject, range))]
            : []),
          ...(context.only !== undefined && wants(context.only, FIX_ALL) ? safeFixes(subject) : []),
        ];
      }),
    );
  },
};

/** A kind stands for all kinds below it; the empty one for all. */
function wants(only: readonly CodeActionKind[], kind: CodeActionKind): boolean {
  return only.some((wanted) => wanted === CodeActionKind.Empty || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** One action for each fix; findings with the same fix, such as filling the whole report, share it. */
function quickFixes(subject: Subject, range: Range): readonly CodeAction[] {
  const { analysis } = subject;
  const asked = toSpan(analysis.lines, range);
  const offers = new Map<string, { readonly fix: Fix; readonly findings: Finding[] }>();
  for (const finding of analysis.findings) {
    if (finding.span.end < asked.start || finding.span.start > asked.end) continue;
    for (const fix of finding.fixes()) {
      const key = JSON.stringify([fix.title, fix.edits]);
      const offer = offers.get(key);
      if (offer === undefined) offers.set(key, { fix, findings: [finding] });
      else offer.findings.push(finding);
    }
  }
  return [...offers.values()].map(({ fix, findings }) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map((finding) => diagnosticOf(subject, finding)),
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(subject.session.client, subject.document, analysis.lines, fix.edits),
  }));
}

const SUPPRESS: Message = { zh: '忽略并说明理由', en: 'Suppress, with a reason' };
const REMOVE_MARK: Message = { zh: '删除这条忽略', en: 'Remove this mark' };

/** Each offer to silence a finding is tried out on the whole text: more at once are not worth the wait. */
const MOST_MARKS = 8;

/** Behind all fixes: silencing findings by marks, and taking out marks that silence nothing. */
async function markActions(subject: Subject, range: Range): Promise<readonly CodeAction[]> {
  const { session, document, analysis } = subject;
  const { findings, report, lines, previous } = analysis;
  const asked = toSpan(lines, range);
  const settings = (await session.settingsOf(document.uri)).check;
  const comments = writtenAs(document.languageId) !== 'plain';
  const checked = { report, findings, settings, context: { previous: previous?.report }, comments };
  const action = (finding: Finding, title: Message, edit: Edit | undefined): readonly CodeAction[] =>
    edit === undefined
      ? []
      : [
          {
            title: speak(title, settings.locale),
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnosticOf(subject, finding)],
            edit: workspaceEdit(session.client, document, lines, [edit]),
          },
        ];
  const touched = report.recognised ? findings.filter(({ span }) => span.end >= asked.start && span.start <= asked.end) : [];
  return touched.slice(0, MOST_MARKS).flatMap((finding) => {
    const removed = removeIdleMark(report, finding);
    return removed === undefined ? action(finding, SUPPRESS, suppressFinding(checked, finding)) : action(finding, REMOVE_MARK, removed);
  });
}

function safeFixes(subject: Subject): readonly CodeAction[] {
  const { session, document, analysis } = subject;
  const { edits, findings } = fixAll(analysis.report, analysis.findings);
  if (edits.length === 0) return [];
  return [
    {
      title: fixAllTitle(findings.length, session.settings.current.check.locale),
      kind: FIX_ALL,
      diagnostics: findings.map((finding) => diagnosticOf(subject, finding)),
      edit: workspaceEdit(session.client, document, analysis.lines, edits),
    },
  ];
}

function fixAllTitle(count: number, locale: Locale): string {
  return locale === 'en' ? `Correct wording and format (${count})` : `规范措辞和写法（${count} 处）`;
}

/** The client's own diagnostic where it has one, so that it recognises it. */
function diagnosticOf({ session, document, analysis, shown }: Subject, finding: Finding): Diagnostic {
  const range = toRange(analysis.lines, finding.span);
  const same = shown.find((each) => each.code === finding.rule && each.message === finding.message && sameRange(each.range, range));
  return same ?? (diagnosticsOf(session, document.uri, { ...analysis, findings: [finding] })[0] as Diagnostic);
}

function sameRange(a: Range, b: Range): boolean {
  return (['start', 'end'] as const).every((side) => a[side].line === b[side].line && a[side].character === b[side].character);
}
