import { useAsk } from '@microgrid/front/ask';
import { Deeds } from '@microgrid/front/deeds';
import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { useParams } from 'wouter';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import * as asked from '../generated/documents.ts';
import type { Evaluation } from './evaluation.ts';
import { appealDeeds, evaluationDeeds, useContested } from './evaluation-deeds.ts';
import { IndicatorValue } from './indicator-value.tsx';

/** One evaluation of one's own: the result, where each number comes from, and how to answer. */
export function EvaluationPage() {
  const { id } = useParams<{ id: string }>();
  const say = useSay();
  const answer = useAsk(asked.MyEvaluation, { id });
  return (
    <Page title={['我的考核', 'My evaluation']} up="/facts">
      <Shown of={answer} what={['您的考核', 'your evaluation']}>
        {({ evaluation }) =>
          evaluation === null ? (
            <p className="none">{say(['没有这份考核。', 'There is no such evaluation.'])}</p>
          ) : (
            <>
              <Outcome evaluation={evaluation} />
              {evaluation.values.map((value) => (
                <IndicatorValue
                  key={value.indicator.code}
                  value={value}
                  mayDispute={evaluation.availableActions.includes('DISPUTE_EVIDENCE')}
                />
              ))}
            </>
          )
        }
      </Shown>
    </Page>
  );
}

function Outcome({ evaluation }: { readonly evaluation: Evaluation }) {
  const say = useSay();
  const contested = useContested(evaluation);
  const { id, version, status, score, grade, notRated, round, appeal } = evaluation;
  return (
    <div className="card">
      <div className="line">
        <b>{round.period.period}</b>
        <span className="mark">{say(asked.evaluationStatusWords[status])}</span>
      </div>
      {grade !== null && (
        <p>
          {say(['结果', 'Result'])}：<b>{say(asked.gradeWords[grade])}</b> {score}
        </p>
      )}
      {notRated !== null && <p>{say(asked.notRatedReasonWords[notRated])}</p>}
      <Said evaluation={evaluation} />
      <Deeds
        actions={evaluation.availableActions}
        deeds={evaluationDeeds}
        words={asked.evaluationActionWords}
        known={{ given: { evaluationId: id, expectedVersion: version } }}
        useCandidates={() => contested}
      />
      {appeal !== null && (
        <Deeds
          actions={appeal.availableActions}
          deeds={appealDeeds}
          words={asked.appealActionWords}
          known={{ given: { appealId: appeal.id, expectedVersion: appeal.version } }}
        />
      )}
    </div>
  );
}

/** Until when something can be said to it, and what was said. */
function Said({ evaluation }: { readonly evaluation: Evaluation }) {
  const say = useSay();
  const dates = useDates();
  const { round, selfReview, review, comments, appeal } = evaluation;
  return (
    <>
      {round.selfReviewUntil !== null && (
        <p>
          {say(['自评到', 'Self-review until'])} {dates('day', round.selfReviewUntil)}
        </p>
      )}
      {round.appealUntil !== null && (
        <p>
          {say(['申诉到', 'Appeal until'])} {dates('day', round.appealUntil)}
        </p>
      )}
      {selfReview !== null && (
        <p>
          {say(['自评', 'Self-review'])}：{selfReview}
        </p>
      )}
      {review !== null && (
        <p>
          {say(['评议', 'Review'])}：{review}
        </p>
      )}
      {comments.map(({ text, by }) => (
        <p key={text}>
          {by?.displayName ?? say(['意见', 'Comment'])}：{text}
        </p>
      ))}
      {appeal !== null && (
        <p>
          {say(['申诉', 'Appeal'])}：{say(asked.appealStatusWords[appeal.status])} {appeal.reason}
        </p>
      )}
    </>
  );
}
