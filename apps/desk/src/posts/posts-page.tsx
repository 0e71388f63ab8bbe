import { useAsk } from '@microgrid/front/ask';
import { plusDays, shanghaiDay } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { isOf, streetOf, useArea } from '../frame/area.ts';
import { Posts, type PostsQuery } from '../generated/documents.ts';
import { Ending } from './ending.tsx';
import { Vacancies } from './vacancies.tsx';

/** How long before its end a post may be renewed. */
const ENDING_DAYS = 60;

/** 空缺与任期: who is missing, and whose term ends within 60 days. */
export function PostsPage() {
  const say = useSay();
  const area = useArea();
  const endingBy = plusDays(shanghaiDay(Date.now()), ENDING_DAYS);
  const asked = useAsk(Posts, { within: area, street: streetOf(area), endingBy });
  return (
    <>
      <div className="head">
        <h1>{say(['空缺与任期', 'Vacancies and terms'])}</h1>
      </div>
      <Answered of={asked} what={['岗位', 'the posts']}>
        {({ grids, vacancies, appointments }) => (
          <>
            <InPost communities={(grids?.nodes ?? []).filter(({ code }) => isOf(area, code))} />
            {vacancies !== null && <Vacancies of={vacancies} />}
            {appointments !== null && <Ending of={appointments} />}
          </>
        )}
      </Answered>
    </>
  );
}

type Community = NonNullable<PostsQuery['grids']>['nodes'][number];

/** In the order of their codes, never by how many are missing. */
function InPost({ communities }: { readonly communities: readonly Community[] }) {
  const say = useSay();
  return (
    <section className="group">
      <h2>{say(['各社区微网格长在岗情况', 'Leaders in post'])}</h2>
      <ul className="meters">
        {communities.map(({ code, name, leaderCount, micro }) => {
          const [all, inPost] = [micro?.totalCount ?? 0, leaderCount ?? 0];
          const told = say([`${name}在岗 ${inPost}，共 ${all}`, `${name}: ${inPost} of ${all}`]);
          return (
            <li key={code}>
              <span>{name}</span>
              <meter min={0} max={all} value={inPost} aria-label={told} />
              <span className="num">
                {inPost}/{all}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
