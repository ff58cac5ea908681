import type { Cell, Field, Report } from '../report/model';
import type { Hit, Message, Rule } from '../rule';
import { oddCells } from '../shapes/cells';
import { spanIn } from '../shapes/prose';
import { type PersonalKind, personalNumbersIn } from '../shapes/prose-personal';

const NAMES: Readonly<Record<PersonalKind, Message>> = {
  identity: { zh: '身份证号码', en: 'an identity card number' },
  mobile: { zh: '手机号码', en: 'a mobile number' },
  bank: { zh: '银行卡号', en: 'a bank card number' },
};

const rule: Rule = {
  id: 'personal-data',
  severity: 'warning',
  title: { zh: '含有个人信息', en: 'Personal data' },
  basis: {
    zh: '《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》。',
    en: 'Regulations on Open Government Information, Article 15; Personal Information Protection Law.',
  },
  explain: {
    zh: '报告会长期公开，身份证号码、手机号码、银行卡号不应出现。办公电话和邮政编码不提示。确需公布的联系电话，请改用办公电话。',
    en: 'A report stays public for years: numbers of identity cards, mobiles and bank cards do not belong in it. Office telephones and postcodes are not reported.',
  },
  examples: () => ({
    bad: [
      { find: '由专人维护。', write: '由专人维护，联系电话：⟦13800138000⟧。' },
      { find: '由专人维护。', write: '由专人维护（证件号码⟦11010519491231002X⟧）。' },
    ],
    good: [
      { find: '由专人维护。', write: '由专人维护，联系电话：0000-5550118，邮政编码：000000。' },
      { find: '由专人维护。', write: '由专人维护，全年访问量13800138000次。' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const paragraph of report.paragraphs) {
      for (const { kind, start, end } of personalNumbersIn(paragraph)) {
        yield hit(kind, spanIn(paragraph, start, end), paragraph.text.slice(start, end));
      }
    }
    for (const field of fieldsOf(report)) {
      for (const { kind, start, end } of personalNumbersIn(field.text)) yield hit(kind, field.span, field.text.slice(start, end));
    }
  },
};

/** Cells and surplus fields that may hold such a number. */
function fieldsOf(report: Report): readonly (Cell | Field)[] {
  const surplus = report.tables.flatMap(({ rows }) => rows.flatMap(({ extra }) => extra));
  return [...oddCells(report).map(({ cell }) => cell), ...surplus];
}

function hit(kind: PersonalKind, at: Hit['at'], number: string): Hit {
  const name = NAMES[kind];
  const mobile = kind === 'mobile';
  const masked = `${number.slice(0, 3)}****${number.slice(-2)}`;
  return {
    at,
    message: {
      zh: `${masked}像是${name.zh}，报告不应公开个人信息，请删去${mobile ? '或改用办公电话' : ''}。`,
      en: `${masked} looks like ${name.en}; a report may not publish personal data. Delete it${mobile ? ', or give an office telephone' : ''}.`,
    },
    data: { kind },
  };
}

export default rule;
