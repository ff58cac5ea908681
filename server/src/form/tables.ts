import type { ColumnKind, Form, FormColumn, FormId, FormRow, FormTable, TableId } from './model';

function column(key: string, label: string, kind: ColumnKind = 'count', aliases: readonly string[] = []): FormColumn {
  return { key, label, kind, aliases };
}

function row(key: string, path: readonly string[], columns: readonly FormColumn[], aliases: readonly string[] = []): FormRow {
  return { key, path, columns, aliases };
}

const CLAUSE_1 = '第二十条第（一）项';
const CLAUSE_5 = '第二十条第（五）项';
const CLAUSE_6 = '第二十条第（六）项';
const CLAUSE_8 = '第二十条第（八）项';
const CLAUSE_9 = '第二十条第（九）项';

/** 表二, 2021. Source: 国办公开办函〔2021〕30号, 格式 二. */
function disclosure2021(): readonly FormRow[] {
  const documents = [
    column('made', '本年制发件数', 'count', ['本年制发数', '制发件数']),
    column('abolished', '本年废止件数', 'count', ['本年度废止件数', '废止件数']),
    column('inForce', '现行有效件数', 'count', ['现行有效数']),
  ];
  const decisions = [column('decisions', '本年处理决定数量', 'count', ['处理决定数量'])];
  const fee = [column('feeAmount', '本年收费金额（单位：万元）', 'money', ['本年收费金额', '收费金额'])];
  return [
    row('rules', [CLAUSE_1, '规章'], documents),
    row('normativeDocuments', [CLAUSE_1, '行政规范性文件'], documents, ['规范性文件']),
    row('licences', [CLAUSE_5, '行政许可'], decisions),
    row('penalties', [CLAUSE_6, '行政处罚'], decisions),
    row('coercion', [CLAUSE_6, '行政强制'], decisions),
    row('fees', [CLAUSE_8, '行政事业性收费'], fee),
  ];
}

/** 表二, 2019. Source: 国办公开办函〔2019〕60号, 格式（试行） 二. */
function disclosure2019(): readonly FormRow[] {
  const documents = [
    column('newlyMade', '本年新制作数量'),
    column('newlyPublished', '本年新公开数量'),
    column('publishedTotal', '对外公开总数量'),
  ];
  const previousItems = column('previousItems', '上一年项目数量');
  const change = column('change', '本年增/减', 'signed');
  const items = [previousItems, change, column('decisions', '处理决定数量')];
  const procurement = [column('procurementItems', '采购项目数量'), column('procurementAmount', '采购总金额', 'money')];
  return [
    row('rules', [CLAUSE_1, '规章'], documents),
    row('normativeDocuments', [CLAUSE_1, '规范性文件'], documents, ['行政规范性文件']),
    row('licences', [CLAUSE_5, '行政许可'], items),
    row('otherServices', [CLAUSE_5, '其他对外管理服务事项'], items),
    row('penalties', [CLAUSE_6, '行政处罚'], items),
    row('coercion', [CLAUSE_6, '行政强制'], items),
    row('fees', [CLAUSE_8, '行政事业性收费'], [previousItems, change]),
    row('procurement', [CLAUSE_9, '政府集中采购'], procurement),
  ];
}

/** 表三的列: 申请人情况. The first six add up to the seventh. */
const APPLICANTS: readonly FormColumn[] = [
  column('naturalPerson', '自然人'),
  column('enterprise', '商业企业'),
  column('researchInstitute', '科研机构', 'count', ['科研院所', '科研单位']),
  column('publicWelfare', '社会公益组织', 'count', ['社会公益', '社会组织']),
  column('legalService', '法律服务机构', 'count', ['法律服务']),
  column('otherOrganisation', '其他', 'count', ['其它']),
  column('total', '总计', 'count', ['合计']),
];

const RESULTS = '三、本年度办理结果';
const REFUSED = '（三）不予公开';
const UNAVAILABLE = '（四）无法提供';
const NOT_PROCESSED = '（五）不予处理';
const OTHER = '（六）其他处理';

/** 表三. The forms differ in （六）其他处理 only: one row in 2019, three in 2021. */
function applications(form: FormId): readonly FormRow[] {
  const other: readonly (readonly [string, readonly string[], readonly string[]])[] =
    form === '2019'
      ? [['otherHandling', [RESULTS, OTHER], []]]
      : [
          ['notCorrectedInTime', [RESULTS, OTHER, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'], []],
          ['feeNotPaid', [RESULTS, OTHER, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'], []],
          ['otherCases', [RESULTS, OTHER, '3.其他'], ['3.其它']],
        ];
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['newlyReceived', ['一、本年新收政府信息公开申请数量'], []],
    ['carriedOver', ['二、上年结转政府信息公开申请数量'], []],
    ['granted', [RESULTS, '（一）予以公开'], []],
    ['partlyGranted', [RESULTS, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'], ['部分公开']],
    ['stateSecret', [RESULTS, REFUSED, '1.属于国家秘密'], []],
    ['prohibitedByLaw', [RESULTS, REFUSED, '2.其他法律行政法规禁止公开'], []],
    ['securityAndStability', [RESULTS, REFUSED, '3.危及“三安全一稳定”'], []],
    ['thirdParty', [RESULTS, REFUSED, '4.保护第三方合法权益'], []],
    ['internalAffairs', [RESULTS, REFUSED, '5.属于三类内部事务信息'], []],
    ['processInformation', [RESULTS, REFUSED, '6.属于四类过程性信息'], []],
    ['enforcementFiles', [RESULTS, REFUSED, '7.属于行政执法案卷'], []],
    ['administrativeQuery', [RESULTS, REFUSED, '8.属于行政查询事项'], []],
    ['notHeld', [RESULTS, UNAVAILABLE, '1.本机关不掌握相关政府信息'], []],
    ['needsCreation', [RESULTS, UNAVAILABLE, '2.没有现成信息需要另行制作'], []],
    ['stillUnclear', [RESULTS, UNAVAILABLE, '3.补正后申请内容仍不明确'], []],
    ['petition', [RESULTS, NOT_PROCESSED, '1.信访举报投诉类申请'], []],
    ['repeated', [RESULTS, NOT_PROCESSED, '2.重复申请'], []],
    ['publication', [RESULTS, NOT_PROCESSED, '3.要求提供公开出版物'], []],
    ['excessive', [RESULTS, NOT_PROCESSED, '4.无正当理由大量反复申请'], []],
    ['confirmation', [RESULTS, NOT_PROCESSED, '5.要求行政机关确认或重新出具已获取信息'], []],
    ...other,
    ['handledTotal', [RESULTS, '（七）总计'], ['（七）合计']],
    ['carriedForward', ['四、结转下年度继续办理'], []],
  ];
  return rows.map(([key, path, aliases]) => row(key, path, APPLICANTS, aliases));
}

const OUTCOMES: readonly FormColumn[] = [
  column('upheld', '结果维持', 'count', ['维持结果']),
  column('corrected', '结果纠正', 'count', ['纠正结果']),
  column('otherOutcome', '其他结果'),
  column('pending', '尚未审结'),
  column('total', '总计', 'count', ['合计']),
];

/** 表四. Printed as one row of fifteen numbers; here as three rows of five. The same in both forms. */
const DISPUTES: readonly FormRow[] = [
  row('reconsideration', ['行政复议'], OUTCOMES),
  row('directLitigation', ['行政诉讼', '未经复议直接起诉'], OUTCOMES),
  row('litigationAfterReconsideration', ['行政诉讼', '复议后起诉'], OUTCOMES),
];

function form(id: FormId, source: string, disclosure: readonly FormRow[]): Form {
  const tables: readonly FormTable[] = [
    { id: 'disclosure', section: 2, name: '表二', rows: disclosure },
    { id: 'applications', section: 3, name: '表三', rows: applications(id) },
    { id: 'disputes', section: 4, name: '表四', rows: DISPUTES },
  ];
  return { id, source, tables };
}

/** The two official forms. */
export const FORMS: Readonly<Record<FormId, Form>> = {
  '2019': form('2019', '国办公开办函〔2019〕60号', disclosure2019()),
  '2021': form('2021', '国办公开办函〔2021〕30号', disclosure2021()),
};

/** The table of a form. */
export function formTable(id: FormId, table: TableId): FormTable {
  for (const candidate of FORMS[id].tables) if (candidate.id === table) return candidate;
  throw new Error(`form ${id} has no table ${table}`);
}

/** The form that a report of this year has to use: 2019 for report years up to 2020, 2021 from then on. */
export function formDue(year: number): FormId {
  return year <= 2020 ? '2019' : '2021';
}

/** The printed heads of 表三 and 表四 that are no columns of their own, and the note on the form itself. */
export const HEADS = {
  item: '信息内容',
  note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  organisations: '法人或其他组织',
} as const;

/** Other wordings of a printed head. */
export const ORGANISATIONS_ALIASES: readonly string[] = ['法人和其他组织', '法人及其他组织', '法人与其他组织'];
