import { useAsk } from '@microgrid/front/ask';
import { clockOf } from '@microgrid/front/clock';
import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { Table } from '../frame/table.tsx';
import { Today, todayWhatWords } from '../generated/documents.ts';
import { groupsOf, type Group, type Item } from './groups.ts';
import { SubjectDeeds } from './subject-deeds.tsx';
import { Subject } from './subject.tsx';

/** Emergencies come at any time. */
const EVERY_MS = 30_000;

/** 今日: what waits for whoever is at the desk, with what can be done about each. */
export function TodayPage() {
  const say = useSay();
  const dates = useDates();
  const asked = useAsk(Today, {}, { every: EVERY_MS });
  return (
    <>
      <div className="head">
        <h1>{say(['今日', 'Today'])}</h1>
        <span className="muted">{dates('date', Date.now())}</span>
        <span className="muted">
          {asked.dataUpdatedAt > 0 && `${dates('time', asked.dataUpdatedAt)} ${say(['的情况', 'as it stood'])}`}
        </span>
      </div>
      <Answered of={asked} what={['今日待办', 'what waits for you']}>
        {({ today }) => {
          const groups = groupsOf(today ?? []);
          if (groups.length === 0) {
            return <p className="hint">{say(['现在没有等您办的事。', 'Nothing waits for you now.'])}</p>;
          }
          return groups.map((group) => <Part key={group.name[0]} group={group} />);
        }}
      </Answered>
    </>
  );
}

function Part({ group: { name, items } }: { readonly group: Group }) {
  const say = useSay();
  return (
    <section className="group">
      <h2>
        {say(name)} <span className="muted">{items.length}</span>
      </h2>
      <Table
        name={name}
        columns={[
          ['期限', 'Due'],
          ['待办', 'To do'],
          ['对象', 'About'],
          ['网格', 'Grid'],
          ['办理', 'Do'],
        ]}
      >
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </Table>
    </section>
  );
}

function Row({ item }: { readonly item: Item }) {
  const say = useSay();
  const { what, dueAt, isOverdue, grid } = item;
  return (
    <tr>
      <td className={isOverdue ? 'late' : undefined}>
        {dueAt === null ? '–' : `${isOverdue ? '! ' : ''}${say(clockOf(dueAt).words)}`}
      </td>
      <td>{say(todayWhatWords[what])}</td>
      <td>
        <Subject item={item} />
      </td>
      <td>{grid?.name ?? '–'}</td>
      <td>
        <SubjectDeeds item={item} />
      </td>
    </tr>
  );
}
