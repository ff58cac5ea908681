import { changeDialect } from '../../features/transform/change-dialect';
import { copyTable } from '../../features/transform/copy-table';
import { tableAt } from '../../features/transform/extent';
import { fillBlanks } from '../../features/transform/fill-blanks';
import { insertSection, missingSections, sectionHeading } from '../../features/transform/insert-section';
import { formFor, insertTable, tableFor } from '../../features/transform/insert-table';
import { normaliseTables } from '../../features/transform/normalise-tables';
import type { Outcome } from '../../features/transform/outcome';
import { dialectOf, type Language } from '../../features/transform/style';
import type { FormId } from '../../form/model';
import { FORMS } from '../../form/tables';
import type { Report } from '../../report/model';
import { type Message, speak } from '../../rule';
import type { LineTable } from '../../text/lines';
import { toRange } from '../convert';
import { writtenAs } from '../languages';
import {
  type At,
  type Change,
  type ChangeDialectParams,
  COMMANDS,
  type Copied,
  type Described,
  type FillParams,
  type InsertSectionParams,
  type InsertTableParams,
  type Refused,
} from '../protocol';
import type { Feature, Session } from '../session';

/** A document as the commands see it. */
interface Subject {
  readonly report: Report;
  readonly lines: LineTable;
  readonly version: number;
  readonly language: Language;
  /** Offset of the cursor; the beginning of the text where the client names none. */
  readonly offset: number;
  readonly say: (message: Message) => string;
}

/** Requests behind commands: they give edits for the client to apply, or say why there are none. See `protocol.ts`. */
export const tableCommands: Feature = {
  capabilities: () => ({}),

  start(session) {
    answer<FillParams, Change>(session, COMMANDS.fillBlanks, (subject, { scope }) =>
      change(subject, fillBlanks(subject.report, scope, subject.offset)),
    );
    answer<ChangeDialectParams, Change>(session, COMMANDS.changeDialect, (subject, { dialect, position }) =>
      change(subject, changeDialect(subject.report, position === undefined ? undefined : subject.offset, dialect, subject.language)),
    );
    answer<At, Change>(session, COMMANDS.normaliseTable, (subject, { position }) =>
      change(subject, normaliseTables(subject.report, position === undefined ? undefined : subject.offset)),
    );
    answer<InsertTableParams, Change>(session, COMMANDS.insertTable, (subject, { table, form, dialect }) => {
      const choice = { ...(table && { table }), ...(form && { form }), ...(dialect && { dialect }) };
      return change(subject, insertTable(subject.report, subject.offset, subject.language, choice));
    });
    answer<InsertSectionParams, Change>(session, COMMANDS.insertSection, (subject, { section }) =>
      change(subject, insertSection(subject.report, section, subject.offset, subject.language)),
    );
    answer<At, Copied>(session, COMMANDS.copyTable, (subject) => {
      const copied = copyTable(subject.report, subject.offset);
      return copied.kind === 'text' ? { text: copied.text } : { refused: subject.say(copied.why) };
    });
    answer<At, Described>(session, COMMANDS.describe, described);
  },
};

/** Answers a request on a document; one that the server does not look at is refused. */
function answer<P extends At, R extends object>(session: Session, method: string, work: (subject: Subject, params: P) => R): void {
  const handler = session.respond(method, async (params: P, token): Promise<R | Refused> => {
    const found = await session.analyse(params.textDocument.uri, token);
    const say = (message: Message): string => speak(message, session.settings.current.check.locale);
    if (found === undefined) return { refused: say(NOT_OURS) };
    const { report, lines } = found.analysis;
    const offset = params.position === undefined ? 0 : lines.offset(params.position);
    const { version, languageId } = found.document;
    return work({ report, lines, version, language: writtenAs(languageId), offset, say }, params);
  });
  session.connection.onRequest<object, never>(method, handler);
}

const NOT_OURS: Message = {
  zh: '这里不能使用：只适用于年报、纯文本、Markdown 和 HTML 文件。',
  en: 'Not here: this works in reports, plain text, Markdown and HTML.',
};

function change({ lines, version, say }: Subject, outcome: Outcome): Change {
  switch (outcome.kind) {
    case 'refused':
      return { refused: say(outcome.why) };
    case 'edits': {
      const edits = outcome.edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text }));
      return { version, edits, message: say(outcome.note), snippet: null };
    }
    case 'insertion': {
      const { span, text } = outcome.edit;
      return { version, edits: [{ range: toRange(lines, span), newText: text }], message: null, snippet: outcome.snippet };
    }
  }
}

function described({ report, language, offset }: Subject): Described {
  const form = formFor(report);
  const first = tableFor(report, offset);
  const tables = [...FORMS[form].tables].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  return {
    form,
    dialect: dialectOf(report, language),
    tables: tables.map(({ id, name, section }) => ({
      id,
      name,
      section: sectionHeading(section),
      forms: id === 'disputes' ? [form] : dueFirst(form),
    })),
    missingSections: missingSections(report).map((number) => ({ number, heading: sectionHeading(number) })),
    tableHere: tableAt(report, offset)?.id ?? null,
  };
}

function dueFirst(form: FormId): readonly FormId[] {
  return form === '2021' ? ['2021', '2019'] : ['2019', '2021'];
}
