import { Deeds } from '@microgrid/front/deeds';
import { useDates } from '@microgrid/front/dates';
import { useLanguage, useSay } from '@microgrid/front/language';
import { evaluationActionWords, evidenceDisputeOutcomeWords } from '../generated/documents.ts';
import { disputeDeeds } from './evaluation-deeds.ts';
import type { Evaluation } from './evaluation.ts';
import { indicatorWords } from './indicator-words.ts';

interface IndicatorValueProps {
  readonly value: Evaluation['values'][number];
  readonly mayDispute: boolean;
}

/** One number, how it is made, and the facts that it is made of. */
export function IndicatorValue({ value: own, mayDispute }: IndicatorValueProps) {
  const say = useSay();
  const language = useLanguage();
  const { indicator, numerator, denominator, isDropped, reasons, evidence } = own;
  return (
    <details className="card">
      <summary>
        <b>{say(indicatorWords(indicator.name))}</b> {isDropped && say(['不计', 'not counted'])}
        {!isDropped && numerator !== null && `${numerator} / ${denominator ?? '–'}`}
      </summary>
      {language === 'en' && <p>{indicator.formula}</p>}
      {reasons !== null && <p>{reasons}</p>}
      <ul>
        {evidence.nodes.map((fact) => (
          <Fact key={fact.id} fact={fact} mayDispute={mayDispute} />
        ))}
      </ul>
    </details>
  );
}

interface FactProps {
  readonly fact: IndicatorValueProps['value']['evidence']['nodes'][number];
  readonly mayDispute: boolean;
}

function Fact({ fact: { id, occurredAt, inNumerator, dispute }, mayDispute }: FactProps) {
  const say = useSay();
  const dates = useDates();
  return (
    <li>
      <p>
        {dates('moment', occurredAt)}{' '}
        {inNumerator !== null && say(inNumerator ? ['达到', 'reached'] : ['未达到', 'not reached'])}
      </p>
      {dispute !== null && (
        <p>
          {say(['质疑', 'Disputed'])}：{dispute.reason}{' '}
          {dispute.outcome === null
            ? say(['待答复', 'not answered yet'])
            : say(evidenceDisputeOutcomeWords[dispute.outcome])}{' '}
          {dispute.explanation}
        </p>
      )}
      {mayDispute && dispute === null && (
        <Deeds
          actions={['DISPUTE_EVIDENCE']}
          deeds={disputeDeeds}
          words={{ DISPUTE_EVIDENCE: evaluationActionWords.DISPUTE_EVIDENCE }}
          known={{ given: { evidenceId: id } }}
        />
      )}
    </li>
  );
}
