import { useAsk } from '@microgrid/front/ask';
import { useDates } from '@microgrid/front/dates';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { Fragment, type ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import {
  Matter,
  matterChannelWords,
  matterFindingWords,
  matterKindWords,
  matterSeverityWords,
  matterStatusWords,
  whistleActionWords,
  whistleKindWords,
  whistleStatusWords,
  type MatterQuery,
} from '../generated/documents.ts';
import { whistleDeeds } from './matter-deeds.ts';
import { History } from './history.tsx';
import { Due, MatterDeeds } from './matter-row.tsx';
import { Sealed } from './sealed.tsx';

type MatterInFull = NonNullable<MatterQuery['matter']>;

/** One matter: what it is, what happened to it, and what can be done now. */
export function MatterPage() {
  const say = useSay();
  const { id = '' } = useParams();
  return (
    <Answered of={useAsk(Matter, { id })} what={['事项', 'the matter']}>
      {({ matter }) =>
        matter === null ? (
          <p className="hint">
            {say(['没有这个事项，或不在您的范围内。', 'There is no such matter, or not for you.'])}
          </p>
        ) : (
          <Whole matter={matter} />
        )
      }
    </Answered>
  );
}

function Whole({ matter }: { readonly matter: MatterInFull }) {
  const say = useSay();
  const { number, kind, severity, status, level } = matter;
  return (
    <>
      <p className="path">
        <Link to="/matters">{say(['事项', 'Matters'])}</Link> › {number}
      </p>
      <div className="head">
        <h1>{say(matterKindWords[kind])}</h1>
        <span className={severity === 'EMERGENCY' ? 'tag strong' : 'tag'}>{say(matterSeverityWords[severity])}</span>
        <span className="tag">
          {say(matterStatusWords[status])} {level}
        </span>
        <Due matter={matter} />
      </div>
      <div className="bar">
        <MatterDeeds matter={matter} />
      </div>
      <div className="two">
        <section>
          <h2>{say(['情况', 'What it is'])}</h2>
          <Facts matter={matter} />
          <Sealed matter={matter} />
          <Whistles matter={matter} />
        </section>
        <section>
          <h2>{say(['经过', 'What happened'])}</h2>
          <History events={matter.history} />
        </section>
      </div>
    </>
  );
}

function Facts({ matter }: { readonly matter: MatterInFull }) {
  const say = useSay();
  const dates = useDates();
  const { grid, handler, helpers, enteredBy, hold, extension, finding, mergedInto, partOf } = matter;
  const names = (people: readonly { readonly displayName: string | null }[]) =>
    people.map(({ displayName }) => displayName ?? '–').join(say(['、', ', ']));
  const link = (outline: { readonly id: string; readonly number: string } | null) =>
    outline === null ? null : <Link to={`/matters/${outline.id}`}>{outline.number}</Link>;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say(['网格', 'Grid']), grid?.name],
    [say(['地点', 'Place']), matter.place],
    [say(['描述', 'Description']), matter.description],
    [say(['渠道', 'Channel']), say(matterChannelWords[matter.channel])],
    [say(['上报', 'Reported']), dates('moment', matter.reportedAt)],
    [say(['代录人', 'Entered by']), enteredBy?.displayName],
    [say(['受理', 'Accepted']), matter.acceptedAt && dates('moment', matter.acceptedAt)],
    [say(['首次答复', 'First reply']), matter.firstReplyAt && dates('moment', matter.firstReplyAt)],
    [say(['处置人', 'Handler']), handler?.displayName],
    [say(['协助人', 'Helpers']), helpers === null ? null : names(helpers)],
    [say(['缓办', 'Put off']), hold && `${hold.until} ${hold.reason}`],
    [say(['延期', 'More time']), extension && `${dates('moment', extension.to)} ${extension.reason}`],
    [say(['处置结果', 'Result']), matter.resolution],
    [say(['核查结论', 'Finding']), finding && say(matterFindingWords[finding])],
    [say(['并入', 'Merged into']), link(mergedInto)],
    [say(['拆分自', 'Part of']), link(partOf)],
  ];
  return (
    <dl className="facts wide">
      {facts.map(([term, value]) =>
        value == null || value === '' ? null : (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

function Whistles({ matter: { whistles } }: { readonly matter: MatterInFull }) {
  const say = useSay();
  const dates = useDates();
  if (whistles.length === 0) return null;
  return (
    <>
      <h3>{say(['吹哨', 'Whistles'])}</h3>
      <ul className="plain">
        {whistles.map(({ id, kind, status, department, dueAt, version, availableActions }) => (
          <li key={id}>
            {department?.name} · {say(whistleKindWords[kind])}{' '}
            <span className="tag">{say(whistleStatusWords[status])}</span>{' '}
            <span className="muted">{dates('moment', dueAt)}</span>{' '}
            <Deeds
              actions={availableActions}
              deeds={whistleDeeds}
              words={whistleActionWords}
              known={{ given: { whistleId: id, expectedVersion: version } }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
