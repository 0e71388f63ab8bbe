import type { Words } from '@microgrid/client/catalogue';
import { useDates } from '@microgrid/front/dates';
import { Deeds } from '@microgrid/front/deeds';
import { useName, useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { Table } from '../frame/table.tsx';
import { appealActionWords, appealStatusWords, type EvaluationDeskQuery } from '../generated/documents.ts';
import { appealDeeds } from './evaluation-deeds.ts';

type Appeal = NonNullable<EvaluationDeskQuery['appeals']>['nodes'][number];

/** Appeals to be heard, or of one's own. */
export function Appeals({ of }: { readonly of: readonly Appeal[] }) {
  const say = useSay();
  const nameOf = useName();
  const dates = useDates();
  if (of.length === 0) return null;
  return (
    <section className="group">
      <h2>
        {say(['申诉', 'Appeals'])} <span className="muted">{of.length}</span>
      </h2>
      <Table name={['申诉', 'Appeals']} columns={columns}>
        {of.map(({ id, status, raisedAt, version, evaluation, points, availableActions }) => (
          <tr key={id}>
            <td>{dates('moment', raisedAt)}</td>
            <td>
              {evaluation === null ? (
                '–'
              ) : (
                <Link to={`/evaluations/${evaluation.id}`}>{evaluation.grid?.name ?? '–'}</Link>
              )}
            </td>
            <td>
              {points.map(({ text, indicator }) => (
                <p key={text}>
                  {nameOf(indicator.name)}：{text}
                </p>
              ))}
            </td>
            <td>
              <span className="tag">{say(appealStatusWords[status])}</span>
            </td>
            <td>
              <Deeds
                actions={availableActions}
                deeds={appealDeeds}
                words={appealActionWords}
                known={{ given: { appealId: id, expectedVersion: version } }}
              />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const columns: readonly Words[] = [
  ['提出', 'Raised'],
  ['网格', 'Grid'],
  ['理由', 'Why'],
  ['状态', 'State'],
  ['办理', 'Do'],
];
