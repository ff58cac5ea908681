/** The shape of rules that hold one equation of the form against the tables. */
import type { Equation } from '../form/equations';
import type { Report } from '../report/model';
import type { Hit, Message, Rule } from '../rule';
import { hull } from '../text/span';
import { type Culprit, culprit } from './culprit';
import { sumFixes } from './fixes/sums';
import { type Evaluation, evaluate, type Instance, operands } from './identity';
import { notes, spellOut } from './sums';

type Words = Pick<Rule, 'title' | 'basis' | 'explain' | 'examples'>;

/** A rule named after its equation; `data` tells programs which instance is broken. */
export function equationRule(id: Equation['id'], data: (instance: Instance) => Readonly<Record<string, unknown>>, words: Words): Rule {
  return {
    id,
    severity: 'error',
    ...words,
    *check(report: Report): Iterable<Hit> {
      for (const table of report.tables) {
        const evaluation = evaluate(table);
        for (const instance of evaluation.broken) {
          if (instance.equation.id === id) yield* hit(report, evaluation, instance, data(instance));
        }
      }
    },
  };
}

function hit(report: Report, evaluation: Evaluation, instance: Instance, data: Readonly<Record<string, unknown>>): readonly Hit[] {
  const blamed = culprit(evaluation, instance);
  const at = blamed?.cell.span ?? hull(operands(instance).flatMap(({ cell }) => (cell === undefined ? [] : [cell.span])));
  if (at === undefined) return [];
  const spelled = spellOut(instance);
  const message = blamed === undefined ? end(spelled) : blame(spelled, blamed);
  return [{ at, message, related: notes(instance), data, fixes: () => sumFixes(report, evaluation, instance) }];
}

function end(message: Message): Message {
  return { zh: `${message.zh}。`, en: `${message.en}.` };
}

function blame(message: Message, { value, broken }: Culprit): Message {
  return {
    zh: `${message.zh}；${broken === 2 ? '两' : '三'}条等式都经过此格，改为 ${value} 则全部成立。`,
    en: `${message.en}; ${broken} broken equations meet in this cell, and with ${value} in it all hold.`,
  };
}
