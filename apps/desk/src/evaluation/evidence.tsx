import type { Words } from '@microgrid/client/catalogue';
import { useAsk } from '@microgrid/front/ask';
import { useDates } from '@microgrid/front/dates';
import { DeedButton } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { useState } from 'react';
import { Link } from 'wouter';
import { Table } from '../frame/table.tsx';
import {
  evidenceDisputeOutcomeWords,
  EvidenceOf,
  matterKindWords,
  type EvidenceOfQuery,
} from '../generated/documents.ts';
import { disputeDeed, settleDeed } from './evaluation-deeds.ts';

type Pages = NonNullable<EvidenceOfQuery['evaluation']>['values'][number]['evidence'];
type Piece = Pages['nodes'][number];

interface EvidenceProps {
  /** Of the evaluation. */
  readonly id: string;
  /** Of the indicator. */
  readonly code: string;
  readonly mayDispute: boolean;
}

/** The facts behind a number, a page at a time; each opens where it is owned. */
export function Evidence({ id, code, mayDispute }: EvidenceProps) {
  const say = useSay();
  const [after, setAfter] = useState<string | null>(null);
  return (
    <Answered of={useAsk(EvidenceOf, { id, code, after })} what={['事实', 'the facts']}>
      {({ evaluation }) => {
        const evidence = evaluation?.values.find(({ indicator }) => indicator.code === code)?.evidence;
        if (evidence === undefined || evidence.nodes.length === 0) {
          return <p className="hint">{say(['没有事实。', 'There is none.'])}</p>;
        }
        const { nodes, totalCount, pageInfo } = evidence;
        return (
          <>
            <p className="muted">{say([`${code} 共 ${totalCount} 条事实`, `${code}: ${totalCount} facts`])}</p>
            <Table name={['事实', 'Facts']} columns={columns}>
              {nodes.map((piece) => (
                <Row key={piece.id} piece={piece} mayDispute={mayDispute} />
              ))}
            </Table>
            {pageInfo.hasNextPage && (
              <p className="turns">
                <button type="button" onClick={() => setAfter(pageInfo.endCursor)}>
                  {say(['下一页', 'Next page'])}
                </button>
              </p>
            )}
          </>
        );
      }}
    </Answered>
  );
}

const columns: readonly Words[] = [
  ['时间', 'When'],
  ['事实', 'Fact'],
  ['网格', 'Grid'],
  ['计入', 'Counts'],
  ['质疑', 'Dispute'],
];

function Row({ piece, mayDispute }: { readonly piece: Piece; readonly mayDispute: boolean }) {
  const say = useSay();
  const dates = useDates();
  const { id, occurredAt, subject, grid, inNumerator, isExcluded, dispute } = piece;
  const counts: Words = isExcluded
    ? ['已剔除', 'excluded']
    : inNumerator === null
      ? ['–', '–']
      : inNumerator
        ? ['完成', 'done']
        : ['未完成', 'not done'];
  return (
    <tr>
      <td>{dates('moment', occurredAt)}</td>
      <td>
        {subject?.is === 'Matter' ? (
          <Link to={`/matters/${subject.id}`}>{say(matterKindWords[subject.kind])}</Link>
        ) : (
          (subject?.is ?? '–')
        )}
      </td>
      <td>{grid?.name ?? '–'}</td>
      <td>{say(counts)}</td>
      <td>
        {dispute !== null && (
          <p>
            {dispute.reason}{' '}
            {dispute.outcome !== null && (
              <span className="tag">{say(evidenceDisputeOutcomeWords[dispute.outcome])}</span>
            )}
          </p>
        )}
        {dispute !== null && dispute.outcome === null && !mayDispute && (
          <DeedButton deed={settleDeed} title={['处理质疑', 'Settle it']} known={{ given: { evidenceId: id } }} />
        )}
        {mayDispute && dispute === null && (
          <DeedButton deed={disputeDeed} title={['质疑', 'Dispute']} known={{ given: { evidenceId: id } }} />
        )}
      </td>
    </tr>
  );
}
