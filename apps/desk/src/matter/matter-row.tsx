import { clockOf } from '@microgrid/front/clock';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { useCandidates } from '../frame/candidates.ts';
import {
  matterActionWords,
  matterDueStatusWords,
  matterKindWords,
  matterSeverityWords,
  matterStatusWords,
  type MattersQuery,
  type MatterStatus,
} from '../generated/documents.ts';
import { matterDeeds } from './matter-deeds.ts';

export type MatterInList = NonNullable<MattersQuery['matters']>['nodes'][number];

/** One matter of a list, with all that can be done with it now. */
export function MatterRow({ matter }: { readonly matter: MatterInList }) {
  const say = useSay();
  const { id, number, kind, severity, status, level, description, grid, handler } = matter;
  return (
    <tr>
      <td>
        <Due matter={matter} />
      </td>
      <td>
        <Link to={`/matters/${id}`}>{say(matterKindWords[kind])}</Link>
        {severity !== 'ORDINARY' && (
          <span className={severity === 'EMERGENCY' ? 'tag strong' : 'tag'}>{say(matterSeverityWords[severity])}</span>
        )}
        <p className="muted">{description ?? number}</p>
      </td>
      <td>{grid?.name ?? '–'}</td>
      <td>
        {say(matterStatusWords[status])} <span className="muted">{level}</span>
      </td>
      <td>
        {handler === null ? <span className="muted">{say(['未定', 'nobody yet'])}</span> : (handler.displayName ?? '–')}
      </td>
      <td>
        <MatterDeeds matter={matter} />
      </td>
    </tr>
  );
}

interface DueProps {
  readonly matter: Pick<MatterInList, 'dueAt' | 'dueStatus' | 'status'>;
}

/** In which the clock runs: one that is settled, put off or ended is not late. */
const RUNNING: ReadonlySet<MatterStatus> = new Set([
  'REPORTED',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'ESCALATED',
  'REOPENED',
]);

/** By when it must be settled; why that is not known. */
export function Due({ matter: { dueAt, dueStatus, status } }: DueProps) {
  const say = useSay();
  if (!RUNNING.has(status)) return <>–</>;
  if (dueStatus !== 'SET') return <span className="muted">{say(matterDueStatusWords[dueStatus])}</span>;
  const { words, isOver } = clockOf(dueAt);
  return <span className={isOver ? 'late' : undefined}>{isOver ? `! ${say(words)}` : say(words)}</span>;
}

interface MatterDeedsProps {
  readonly matter: Pick<MatterInList, 'id' | 'version' | 'kind' | 'grid' | 'availableActions'>;
}

/** What can be done with a matter now. */
export function MatterDeeds({ matter: { id, version, kind, grid, availableActions } }: MatterDeedsProps) {
  const known = { given: { matterId: id, expectedVersion: version }, about: { kind, gridCode: grid?.code ?? null } };
  return (
    <Deeds
      actions={availableActions}
      deeds={matterDeeds}
      words={matterActionWords}
      known={known}
      useCandidates={() => useCandidates(grid?.code ?? '')}
    />
  );
}
