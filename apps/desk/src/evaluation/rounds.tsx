import type { Words } from '@microgrid/client/catalogue';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Table } from '../frame/table.tsx';
import {
  evaluationRoundActionWords,
  evaluationRoundStatusWords,
  schemeSubjectWords,
  type EvaluationDeskQuery,
} from '../generated/documents.ts';
import { roundDeeds } from './evaluation-deeds.ts';

type Round = NonNullable<EvaluationDeskQuery['evaluationRounds']>['nodes'][number];

/** How far each round is. */
export function Rounds({ of }: { readonly of: readonly Round[] }) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <section className="group">
      <h2>{say(['轮次', 'Rounds'])}</h2>
      <Table name={['轮次', 'Rounds']} columns={columns}>
        {of.map(({ id, status, version, scheme, period, progress, availableActions, ...round }) => (
          <tr key={id}>
            <td>
              {period.period} <p className="muted">{`${period.from} – ${period.to}`}</p>
            </td>
            <td>{say(schemeSubjectWords[scheme.subject])}</td>
            <td>
              <span className="tag">{say(evaluationRoundStatusWords[status])}</span>
            </td>
            <td>{progress === null ? '–' : `${progress.computed} / ${progress.total}`}</td>
            <td>{round.appealUntil ?? round.selfReviewUntil ?? '–'}</td>
            <td>
              <Deeds
                actions={availableActions}
                deeds={roundDeeds}
                words={evaluationRoundActionWords}
                known={{ given: { evaluationRoundId: id, expectedVersion: version } }}
              />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const columns: readonly Words[] = [
  ['周期', 'Period'],
  ['对象', 'Of'],
  ['状态', 'State'],
  ['已计算', 'Computed'],
  ['自评或申诉至', 'Self-review or appeal until'],
  ['办理', 'Do'],
];
