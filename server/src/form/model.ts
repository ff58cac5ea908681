/** Which official form: by the year of the notice that prescribes it. */
export type FormId = '2019' | '2021';

/** 表二 主动公开 · 表三 申请 · 表四 复议诉讼; the names used in every output. */
export type TableId = 'disclosure' | 'applications' | 'disputes';

export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** What may stand in a column: a count (非负整数), a signed change (增/减), or money (小数、单位 allowed). */
export type ColumnKind = 'count' | 'signed' | 'money';

export interface FormColumn {
  readonly key: string;
  /** Official label, 官方列名. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** Other wordings under which the column is recognised; they depart from the form. */
  readonly aliases: readonly string[];
}

export interface FormRow {
  readonly key: string;
  /** Official labels from the outermost group to the row itself, 官方行名. */
  readonly path: readonly string[];
  /** Other wordings of the row's own label under which it is recognised; they depart from the form. */
  readonly aliases: readonly string[];
  readonly columns: readonly FormColumn[];
}

export interface FormTable {
  readonly id: TableId;
  /** The section of the report in which the table stands. */
  readonly section: SectionNumber;
  /** The colloquial name, 表二、表三、表四. */
  readonly name: string;
  readonly rows: readonly FormRow[];
}

export interface FormSection {
  readonly number: SectionNumber;
  /** Official title without its number. */
  readonly title: string;
  /** Wordings of the statute or of earlier notices; accepted without a finding. */
  readonly accepted: readonly string[];
  /** Other wordings under which the section is recognised; they depart from the form. */
  readonly aliases: readonly string[];
  /** What the section must hold, for hovers and explanations. */
  readonly holds: { readonly zh: string; readonly en: string };
}

export interface Form {
  readonly id: FormId;
  /** The notice that prescribes the form. */
  readonly source: string;
  readonly tables: readonly FormTable[];
}
