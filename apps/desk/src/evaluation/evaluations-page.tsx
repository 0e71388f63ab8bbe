import type { Words } from '@microgrid/client/catalogue';
import { useAsk } from '@microgrid/front/ask';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { Link } from 'wouter';
import { Table } from '../frame/table.tsx';
import {
  appointmentRoleWords,
  EvaluationDesk,
  evaluationStatusWords,
  type EvaluationDeskQuery,
} from '../generated/documents.ts';
import { Appeals } from './appeals.tsx';
import { Rounds } from './rounds.tsx';
import { Schemes } from './schemes.tsx';

/** 考核: the rounds, what waits for whoever is at the desk, and by what those who serve are evaluated. */
export function EvaluationsPage() {
  const say = useSay();
  return (
    <>
      <div className="head">
        <h1>{say(['考核', 'Evaluations'])}</h1>
        <span className="muted">
          {say(['只评服务的人，不评居民；不排名。', 'Of those who serve, never of residents; no ranking.'])}
        </span>
      </div>
      <Answered of={useAsk(EvaluationDesk, {})} what={['考核', 'the evaluations']}>
        {({ evaluationRounds, mine, toReview, appeals, schemes }) => (
          <>
            <Part title={['我的考核', 'My own']} of={mine?.nodes ?? []} />
            <Part title={['待我评议', 'For me to review']} of={toReview?.nodes ?? []} />
            {appeals !== null && <Appeals of={appeals.nodes} />}
            {evaluationRounds !== null && <Rounds of={evaluationRounds.nodes} />}
            {schemes !== null && <Schemes of={schemes.nodes} />}
          </>
        )}
      </Answered>
    </>
  );
}

type InList = NonNullable<EvaluationDeskQuery['mine']>['nodes'][number];

/** By grid, without a result: that stands in each of them. */
function Part({ title, of }: { readonly title: Words; readonly of: readonly InList[] }) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <section className="group">
      <h2>
        {say(title)} <span className="muted">{of.length}</span>
      </h2>
      <Table name={title} columns={columns}>
        {of.map(({ id, status, grid, department, appointment, round }) => (
          <tr key={id}>
            <td>
              <Link to={`/evaluations/${id}`}>{round.period.period}</Link>
            </td>
            <td>{department?.name ?? appointment?.person?.displayName ?? '–'}</td>
            <td>{appointment === null ? '–' : say(appointmentRoleWords[appointment.role])}</td>
            <td>{grid?.name ?? '–'}</td>
            <td>
              <span className="tag">{say(evaluationStatusWords[status])}</span>
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
  ['岗位', 'Post'],
  ['网格', 'Grid'],
  ['状态', 'State'],
];
