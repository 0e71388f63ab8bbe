import { useAsk } from '@microgrid/front/ask';
import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import { careModeWords, matterKindWords, MyVisits } from '../generated/documents.ts';
import { VisitDeeds } from './visit-deeds.tsx';

/** 走访关爱: whom to look in on, by day; each by its pseudonym alone. */
export function VisitsPage() {
  const say = useSay();
  const dates = useDates();
  const asked = useAsk(MyVisits, {});
  return (
    <Page title={['走访关爱', 'Visits']}>
      <Shown of={asked} what={['走访安排', 'the visits']}>
        {({ careVisits }) =>
          careVisits === null || careVisits.nodes.length === 0 ? (
            <p className="none">{say(['现在没有约定的走访', 'No visit is agreed now'])}</p>
          ) : (
            <ul className="cards">
              {careVisits.nodes.map(({ id, dueOn, need }) => (
                <li key={id}>
                  <div className="line">
                    <b>{need?.pseudonym}</b>
                    <span className="mark">{dates('day', dueOn)}</span>
                  </div>
                  <p>
                    {need?.grid?.name} {need?.mode != null && say(careModeWords[need.mode])}
                  </p>
                  <p>{need?.kinds.map((kind) => say(matterKindWords[kind])).join(say(['、', ', ']))}</p>
                  <VisitDeeds id={id} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  );
}
