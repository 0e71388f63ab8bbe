import { useAsk } from '@microgrid/front/ask';
import { clockOf } from '@microgrid/front/clock';
import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import {
  appointmentStatusWords,
  gridAreaTypeWords,
  matterKindWords,
  matterStatusWords,
  MicroGrid,
  type MicroGridQuery,
} from '../generated/documents.ts';
import { sizeWords } from './lenses.ts';

type Grid = NonNullable<MicroGridQuery['grid']>;

/** The micro-grid that was chosen: who serves it, and what is open there. */
export function GridPanel({ code }: { readonly code: string }) {
  const say = useSay();
  return (
    <Answered of={useAsk(MicroGrid, { code })} what={['网格', 'the grid']}>
      {({ grid }) =>
        grid === null ? (
          <p className="hint">{say(['没有这个网格。', 'There is no such grid.'])}</p>
        ) : (
          <Panel grid={grid} />
        )
      }
    </Answered>
  );
}

function Panel({ grid }: { readonly grid: Grid }) {
  return (
    <>
      <p className="path">{grid.ancestors.map(({ name }) => name).join(' › ')}</p>
      <h2>{grid.name}</h2>
      <p className="code">{grid.code}</p>
      <dl className="facts">
        {useFacts(grid).map(([term, value]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <OpenMatters of={grid} />
    </>
  );
}

function useFacts(grid: Grid): readonly (readonly [term: string, value: ReactNode])[] {
  const say = useSay();
  const dates = useDates();
  const { areaType, leaderStandIn, worker, onDuty, nextActivity } = grid;
  const names = (things: readonly { readonly name: string }[]) =>
    things.map(({ name }) => name).join(say(['、', ', '])) || '–';
  const [post] = grid.appointments?.nodes ?? [];
  const vacant = <span className="tag vacant">{say(['空缺', 'vacant'])}</span>;
  return [
    [say(['区域类型', 'Area']), areaType === null ? '–' : say(gridAreaTypeWords[areaType])],
    [say(['户数', 'Households']), <Households of={grid} />],
    [say(['微网格长', 'Leader']), <Leader of={grid} />],
    ...(grid.vacantSince === null ? [] : [[say(['空缺起', 'Vacant since']), grid.vacantSince] as const]),
    ...(leaderStandIn === null ? [] : [[say(['代理人', 'Stand-in']), leaderStandIn.displayName ?? '–'] as const]),
    ...(post === undefined ? [] : [[say(['任期', 'Term']), <Term of={post} />] as const]),
    [say(['网格员', 'Worker']), worker === null ? vacant : <Phone of={worker} />],
    [say(['值班', 'On call']), onDuty?.onCall == null ? '–' : <Phone of={onDuty.onCall} />],
    [say(['党组织', 'Party']), names(grid.partyOrganizations)],
    [say(['站点', 'Stations']), names(grid.serviceStations)],
    [say(['下次活动', 'Next']), nextActivity && `${nextActivity.title} ${dates('moment', nextActivity.startsAt)}`],
  ];
}

function Leader({ of: { leader, vacantSince } }: { readonly of: Grid }) {
  const say = useSay();
  if (leader !== null) return <Phone of={leader} />;
  if (vacantSince === null) return <>{say(['暂停履职', 'suspended'])}</>;
  return <span className="tag vacant">{say(['空缺', 'vacant'])}</span>;
}

function Households({ of: { households, householdsAsOf, sizeStatus } }: { readonly of: Grid }) {
  const say = useSay();
  return (
    <>
      {households ?? '–'}{' '}
      <span className="muted">
        {householdsAsOf} {sizeStatus !== null && say(sizeWords(sizeStatus))}
      </span>
    </>
  );
}

function Term({
  of: { startsOn, endsOn, status },
}: {
  readonly of: NonNullable<Grid['appointments']>['nodes'][number];
}) {
  const say = useSay();
  return (
    <>
      {startsOn} – {endsOn} <span className="muted">{say(appointmentStatusWords[status])}</span>
    </>
  );
}

function Phone({
  of: { displayName, workPhone },
}: {
  readonly of: { readonly displayName: string | null; readonly workPhone: string | null };
}) {
  const say = useSay();
  return (
    <>
      {displayName ?? say(['姓名未公开', 'name not public'])}
      {workPhone !== null && (
        <>
          {' '}
          · <a href={`tel:${workPhone}`}>{workPhone}</a>
        </>
      )}
    </>
  );
}

function OpenMatters({ of: { matters } }: { readonly of: Grid }) {
  const say = useSay();
  return (
    <>
      <h3>
        {say(['未结事项', 'Open matters'])}
        {matters !== null && ` ${matters.totalCount}`}
      </h3>
      {matters === null ? (
        <p className="hint">{say(['您的岗位看不到这里的事项。', 'Matters here are not for your post.'])}</p>
      ) : matters.nodes.length === 0 ? (
        <p className="hint">{say(['没有未结事项。', 'None is open.'])}</p>
      ) : (
        <ul className="plain">
          {matters.nodes.map(({ id, kind, status, dueAt }) => {
            const clock = clockOf(dueAt);
            return (
              <li key={id}>
                <Link to={`/matters/${id}`}>{say(matterKindWords[kind])}</Link>{' '}
                <span className="tag">{say(matterStatusWords[status])}</span>{' '}
                <span className={clock.isOver ? 'late' : 'muted'}>{say(clock.words)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
