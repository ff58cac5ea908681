import type { Hit, Idle, Message, Rule } from '../rule';

const rule: Rule = {
  id: 'idle-suppression',
  severity: 'info',
  title: { zh: '忽略标记不起作用', en: 'Suppression mark without effect' },
  basis: {
    zh: '本工具的约定：忽略一条提示须写明理由，并只对当时的数字有效。',
    en: 'A convention of this tool: a suppression gives its reason and holds for the numbers of its day only.',
  },
  explain: {
    zh: '忽略标记写作“ogi-disable-next-line 规则#校验码: 理由”，放在“<!-- -->”中或“#”之后。校验码由提示所说的位置和数字算出，数字改动后标记失效，问题重新提示；提示中没有数字的，可以不写校验码。没有理由、规则名写错、应有而没有校验码或者已经没有可忽略的提示时，标记不起作用，请改正或删除。用快速修复“忽略并说明理由”可以直接写出正确的标记。',
    en: 'A mark reads “ogi-disable-next-line RULE#SEAL: reason”, within <!-- --> or after #. The seal is made from the place and the numbers of the finding: when they change, the mark loses its effect and the finding comes back; where a finding has no numbers, the seal may be left out. A mark without a reason, with an unknown rule, without a seal that it needs, or with nothing left to silence has no effect: correct or remove it. The quick fix “suppress, with a reason” writes a right one.',
  },
  examples: () => ({
    bad: [
      { find: '六、其他需要报告的事项', write: '⟦<!-- ogi-disable-next-line blank-cell: 原表如此 -->⟧\n六、其他需要报告的事项' },
      { find: '六、其他需要报告的事项', write: '⟦<!-- ogi-disable-next-line blank-cells: 原表如此 -->⟧\n六、其他需要报告的事项' },
      { find: '六、其他需要报告的事项', write: '⟦<!-- ogi-disable-next-line -->⟧\n六、其他需要报告的事项' },
    ],
    good: [{ find: '六、其他需要报告的事项', write: '<!-- 校对人已核 -->\n六、其他需要报告的事项' }],
  }),
  check: () => [],
  *review(idle: readonly Idle[]): Iterable<Hit> {
    for (const { ignore, why, seal } of idle) {
      yield {
        at: ignore.span,
        message: say(ignore.rule, why, seal),
        data: { rule: ignore.rule, why },
      };
    }
  },
};

function say(rule: string, why: Idle['why'], seal: string | undefined): Message {
  switch (why) {
    case 'unclosed':
      return {
        zh: '这条忽略标记没有在本行内以“-->”结束，不起作用；请把它写在一行之内。',
        en: 'This mark is not closed by --> on its line and has no effect; write it on one line.',
      };
    case 'malformed':
      return {
        zh: '忽略标记的写法不对，不起作用；一个标记只写一条规则，请写作“ogi-disable-next-line 规则: 理由”（忽略本行用 ogi-disable-line，全文用 ogi-disable）。',
        en: 'This is not how a mark is written, and it has no effect. It names one rule: “ogi-disable-next-line RULE: reason” (ogi-disable-line for its own line, ogi-disable for the whole file).',
      };
    case 'no-reason':
      return {
        zh: `忽略“${rule}”没有写明理由，不起作用；请在冒号后写明。`,
        en: `No reason is given for suppressing “${rule}”; without one the mark has no effect.`,
      };
    case 'unknown-rule':
      return { zh: `没有名为“${rule}”的规则，此标记不起作用。`, en: `There is no rule “${rule}”; the mark has no effect.` };
    case 'unbound':
      return {
        zh: `忽略“${rule}”没有绑定数字，不起作用${seal === undefined ? '' : `；请写作“${rule}#${seal}”`}。`,
        en: `The mark for “${rule}” is not bound to the numbers and has no effect${seal === undefined ? '' : `; write “${rule}#${seal}”`}.`,
      };
    case 'changed':
      return {
        zh: `位置或数字已改动，对“${rule}”的忽略不再有效，请重新核对。`,
        en: `The place or the numbers have changed: the mark for “${rule}” no longer holds. Check again.`,
      };
    case 'nothing':
      return { zh: `此处没有“${rule}”的提示，可以删除这条忽略。`, en: `Nothing of “${rule}” is reported here; the mark can go.` };
  }
}

export default rule;
