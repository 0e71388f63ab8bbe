import { useAsk } from '@microgrid/front/ask';
import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import { appointmentRoleWords, evaluationStatusWords, MyFacts, type MyFactsQuery } from '../generated/documents.ts';
import { indicatorWords } from './indicator-words.ts';

type Post = NonNullable<MyFactsQuery['me']>['appointments']['nodes'][number];

/** 我的考核: the facts on one's own posts, and what became of them. Nothing of anybody else. */
export function FactsPage() {
  const say = useSay();
  const asked = useAsk(MyFacts, {});
  return (
    <Page title={['我的考核', 'My evaluation']}>
      <Shown of={asked} what={['您的考核', 'your evaluation']}>
        {({ me }) =>
          me === null || me.appointments.nodes.length === 0 ? (
            <p className="none">{say(['您没有任职记录', 'You have held no post'])}</p>
          ) : (
            me.appointments.nodes.map((post) => <OfPost key={post.id} post={post} />)
          )
        }
      </Shown>
    </Page>
  );
}

function OfPost({ post: { role, grid, evidence, evaluations } }: { readonly post: Post }) {
  const say = useSay();
  const dates = useDates();
  return (
    <section>
      <h2>
        {grid?.name} {say(appointmentRoleWords[role])}
      </h2>
      <ul className="cards">
        {evaluations?.nodes.map(({ id, status, round }) => (
          <li key={id}>
            <Link className="line" to={`/facts/${id}`}>
              <b>{round.period.period}</b>
              <span className="mark">{say(evaluationStatusWords[status])}</span>
            </Link>
          </li>
        ))}
      </ul>
      <h3>{say(['记下的事实', 'Facts on record'])}</h3>
      {evidence === null || evidence.nodes.length === 0 ? (
        <p className="none">{say(['还没有', 'None yet'])}</p>
      ) : (
        byIndicator(evidence.nodes).map(([name, facts]) => (
          <details key={name} className="card">
            <summary>
              <b>{say(indicatorWords(name))}</b>
            </summary>
            <ul>
              {facts.map(({ id, occurredAt }) => (
                <li key={id}>{dates('moment', occurredAt)}</li>
              ))}
            </ul>
          </details>
        ))
      )}
    </section>
  );
}

type Fact = NonNullable<Post['evidence']>['nodes'][number];

function byIndicator(facts: readonly Fact[]): readonly (readonly [name: string, facts: readonly Fact[]])[] {
  const names = [...new Set(facts.map(({ indicator }) => indicator.name))];
  return names.map((name) => [name, facts.filter(({ indicator }) => indicator.name === name)]);
}
