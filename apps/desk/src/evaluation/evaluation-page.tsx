import type { Words } from '@microgrid/client/catalogue';
import { useAsk } from '@microgrid/front/ask';
import { useDates } from '@microgrid/front/dates';
import { Deeds } from '@microgrid/front/deeds';
import { useName, useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { Table } from '../frame/table.tsx';
import {
  appointmentRoleWords,
  consequenceKindWords,
  evaluationActionWords,
  EvaluationInFull,
  evaluationStatusWords,
  gradeWords,
  notRatedReasonWords,
  type EvaluationInFullQuery,
} from '../generated/documents.ts';
import { evaluationDeeds } from './evaluation-deeds.ts';
import { Evidence } from './evidence.tsx';

type Evaluation = NonNullable<EvaluationInFullQuery['evaluation']>;

/** One evaluation, for the evaluated and for those who review it. */
export function EvaluationPage() {
  const say = useSay();
  const { id = '' } = useParams();
  return (
    <Answered of={useAsk(EvaluationInFull, { id })} what={['考核', 'the evaluation']}>
      {({ evaluation }) =>
        evaluation === null ? (
          <p className="hint">{say(['没有这个考核，或不在您的范围内。', 'There is none, or not for you.'])}</p>
        ) : (
          <Whole evaluation={evaluation} />
        )
      }
    </Answered>
  );
}

function Whole({ evaluation }: { readonly evaluation: Evaluation }) {
  const say = useSay();
  const { id, version, status, round, appointment, department, grid, availableActions } = evaluation;
  const who = department?.name ?? appointment?.person?.displayName ?? say(['姓名未公开', 'name not public']);
  return (
    <>
      <p className="path">
        <Link to="/evaluations">{say(['考核', 'Evaluations'])}</Link> › {round.period.period}
      </p>
      <div className="head">
        <h1>{who}</h1>
        <span className="muted">
          {appointment !== null && say(appointmentRoleWords[appointment.role])} {grid?.name}
        </span>
        <span className="tag">{say(evaluationStatusWords[status])}</span>
        <Result evaluation={evaluation} />
      </div>
      <div className="bar">
        <Deeds
          actions={availableActions}
          deeds={evaluationDeeds}
          words={evaluationActionWords}
          known={{ given: { evaluationId: id, expectedVersion: version } }}
        />
      </div>
      <Values evaluation={evaluation} />
      <Said evaluation={evaluation} />
    </>
  );
}

/** Nothing before it is computed. */
function Result({ evaluation: { score, grade, notRated } }: { readonly evaluation: Evaluation }) {
  const say = useSay();
  if (notRated !== null)
    return <span className="tag">{`${say(['不予评定', 'not rated'])} ${say(notRatedReasonWords[notRated])}`}</span>;
  if (score === null || grade === null) return null;
  return <b>{`${score} ${say(gradeWords[grade])}`}</b>;
}

const columns: readonly Words[] = [
  ['指标', 'Indicator'],
  ['权重', 'Weight'],
  ['完成', 'Done'],
  ['应做', 'Due'],
  ['口径', 'How it is counted'],
  ['事实', 'Facts'],
];

function Values({ evaluation: { id, values, availableActions } }: { readonly evaluation: Evaluation }) {
  const say = useSay();
  const nameOf = useName();
  const [open, setOpen] = useState<string>();
  return (
    <section className="group">
      <h2>{say(['指标和事实', 'Indicators and facts'])}</h2>
      <Table name={['指标', 'Indicators']} columns={columns}>
        {values.map(({ weight, numerator, denominator, isDropped, reasons, indicator: { code, name, formula } }) => (
          <tr key={code}>
            <td>
              {code} {nameOf(name)}
            </td>
            <td>{isDropped ? say(['不计', 'left out']) : weight}</td>
            <td>{numerator ?? '–'}</td>
            <td>{denominator ?? '–'}</td>
            <td>
              {formula} <p className="muted">{reasons}</p>
            </td>
            <td>
              <button
                type="button"
                aria-expanded={open === code}
                onClick={() => setOpen(open === code ? undefined : code)}
              >
                {say(['查看', 'Open'])}
              </button>
            </td>
          </tr>
        ))}
      </Table>
      {open !== undefined && (
        <Evidence id={id} code={open} mayDispute={availableActions.includes('DISPUTE_EVIDENCE')} />
      )}
    </section>
  );
}

function Said({
  evaluation: { selfReview, review, reviewer, comments, consequences },
}: {
  readonly evaluation: Evaluation;
}) {
  const say = useSay();
  const dates = useDates();
  return (
    <section className="group">
      {selfReview !== null && (
        <p>
          <b>{say(['自评', 'Self-review'])}</b> {selfReview}
        </p>
      )}
      {review !== null && (
        <p>
          <b>{say(['评议', 'Review'])}</b> {review} <span className="muted">{reviewer?.displayName}</span>
        </p>
      )}
      {comments.map(({ text, at, by }) => (
        <p key={at}>
          <b>{say(['意见', 'Comment'])}</b> {text}{' '}
          <span className="muted">{`${by?.displayName ?? ''} ${dates('moment', at)}`}</span>
        </p>
      ))}
      {consequences.map(({ id, kind, reason, decidedAt }) => (
        <p key={id}>
          <b>{say(consequenceKindWords[kind])}</b> {reason} <span className="muted">{dates('moment', decidedAt)}</span>
        </p>
      ))}
    </section>
  );
}
