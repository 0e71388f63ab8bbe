import type { GraphError } from '@microgrid/client/graph-error';
import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { useSession } from '@microgrid/front/session';
import { Missing } from '@microgrid/front/states';
import { Link } from 'wouter';
import { NetworkLine } from '../frame/network-line.tsx';
import { useIsOnline } from '../frame/network.ts';
import { enlarge } from '../frame/size.ts';
import type { KeptHome } from '../kept/kept-home.ts';
import { Contacts } from './contacts.tsx';
import { Menu } from './menu.tsx';
import { MyRequests } from './my-requests.tsx';
import { hadPost, microGridOf, postOf } from './posts.ts';
import { Sent } from './sent.tsx';
import { Waiting } from './waiting.tsx';

interface HomePageProps {
  readonly kept: KeptHome;
  /** What of it is not there. */
  readonly problems: readonly GraphError[];
}

/** Home: what was sent, what waits, where to go; as it was kept where there is no network. */
export function HomePage({ kept, problems }: HomePageProps) {
  return (
    <>
      <Top kept={kept} />
      <NetworkLine />
      <main>
        <Missing problems={problems} />
        <SignedOut at={kept.at} />
        <Sent />
        {postOf(kept.home) !== undefined && <Waiting kept={kept} />}
        <Contacts kept={kept} />
        <MyRequests home={kept.home} />
        <Menu kept={kept} />
      </main>
      <Thumb />
    </>
  );
}

function Top({ kept }: { readonly kept: KeptHome }) {
  const say = useSay();
  const grid = postOf(kept.home)?.grid ?? microGridOf(kept);
  const parent = postOf(kept.home)?.grid?.parent?.name;
  return (
    <header className="home">
      <h1>{grid?.name ?? say(['您好', 'Welcome'])}</h1>
      <button type="button" className="size" onClick={enlarge}>
        {say(['字号', 'Size'])}
      </button>
      {parent !== undefined && <p>{parent}</p>}
      {hadPost(kept.home) && (
        <p className="note warn">
          {say([
            '您现在没有微网格岗位。可以像居民一样报事、看进度。',
            'You hold no post in a micro-grid now. You can report and follow as a resident.',
          ])}
        </p>
      )}
    </header>
  );
}

/** What was kept is seen; what is written is sent after a sign-in. */
function SignedOut({ at }: Pick<KeptHome, 'at'>) {
  const say = useSay();
  const dates = useDates();
  const who = useSession((session) => session.who);
  const isOnline = useIsOnline();
  if (who !== undefined && isOnline) return null;
  return (
    <div className="asof">
      <p>
        {dates('moment', at)} {say(['的情况', 'as it stood'])}
      </p>
      {isOnline && <Link to="/sign-in">{say(['登录后发送、更新', 'Sign in to send and refresh'])}</Link>}
    </div>
  );
}

/** The two that matter, where the thumb is. */
function Thumb() {
  const say = useSay();
  return (
    <nav className="thumb" aria-label={say(['上报', 'Report'])}>
      <Link to="/report" className="report">
        {say(['报事', 'Report'])}
      </Link>
      <Link to="/emergency" className="emergency">
        {say(['应急', 'Emergency'])}
      </Link>
    </nav>
  );
}
