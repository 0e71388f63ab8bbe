import { useSay } from '@microgrid/front/language';
import { useState } from 'react';
import { Link } from 'wouter';
import { Page } from '../frame/page.tsx';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import { common, groups, urgent, type NamedKind } from './kinds.ts';

/** The second tap of a report: what it is about. */
export function KindsPage() {
  const say = useSay();
  const [isAll, showAll] = useState(false);
  return (
    <Page title={['报什么事', 'What is it about?']}>
      {isAll ? (
        groups.map(([group, kinds]) => (
          <section key={group[0]}>
            <h2>{say(group)}</h2>
            <Kinds kinds={kinds} at="/report" />
          </section>
        ))
      ) : (
        <>
          <Kinds kinds={common} at="/report" />
          <button type="button" className="wide" onClick={() => showAll(true)}>
            {say(['全部', 'All kinds'])}
          </button>
        </>
      )}
    </Page>
  );
}

/** The second tap of an emergency; whom to call stands above. */
export function UrgentPage() {
  return (
    <Page title={['什么紧急情况', 'What emergency?']}>
      <EmergencyNumbers />
      <Kinds kinds={urgent} at="/emergency" />
    </Page>
  );
}

function Kinds({ kinds, at }: { readonly kinds: readonly NamedKind[]; readonly at: string }) {
  const say = useSay();
  return (
    <div className={at === '/emergency' ? 'kinds urgent' : 'kinds'}>
      {kinds.map(({ kind, name, hint }) => (
        <Link key={kind} to={`${at}/${kind}`}>
          <b>{say(name)}</b>
          {hint !== undefined && <span>{say(hint)}</span>}
        </Link>
      ))}
    </div>
  );
}
