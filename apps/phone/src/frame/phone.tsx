import { useSay } from '@microgrid/front/language';
import { useSession } from '@microgrid/front/session';
import { SignInPage } from '@microgrid/front/sign-in-page';
import { Failed, Loading } from '@microgrid/front/states';
import { WritingContext } from '@microgrid/front/writing';
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { HomePage } from '../home/home-page.tsx';
import { useHome } from '../home/use-home.ts';
import { writeByQueue } from '../kept/writes.ts';
import { EmergencyNumbers } from '../report/emergency-numbers.tsx';
import { useIsOnline } from './network.ts';
import { pages } from './pages.tsx';

/** The phone page: whoever uses it, or used it last where there is no network, and the page that is open. */
export function Phone() {
  const who = useSession((session) => session.who);
  const { asked, kept } = useHome();
  if (kept === undefined) return who === undefined ? <Begin /> : <Opening asked={asked} />;
  const home = <HomePage kept={kept} problems={asked.data?.problems ?? []} />;
  return (
    <WritingContext.Provider value={writeByQueue}>
      <Suspense fallback={<p role="status">…</p>}>
        <Switch>
          <Route path="/">{home}</Route>
          {who === undefined && <Route path="/sign-in" component={Begin} />}
          {pages.map(({ path, Page }) => (
            <Route key={path} path={path} component={Page} />
          ))}
          <Route>{home}</Route>
        </Switch>
      </Suspense>
    </WritingContext.Provider>
  );
}

/** Until the graph has told who it is. */
function Opening({ asked: { data, error } }: Pick<ReturnType<typeof useHome>, 'asked'>) {
  const say = useSay();
  return (
    <main>
      {data !== undefined && (
        <p role="status">{say(['没有找到您的账户，请联系社区。', 'You are not known here: ask your community.'])}</p>
      )}
      {data === undefined && (error === null ? <Loading what={['首页', 'your page']} /> : <Failed error={error} />)}
    </main>
  );
}

/** Before anybody has signed in; whom to call in an emergency stands there too. */
function Begin() {
  const say = useSay();
  const isOnline = useIsOnline();
  return (
    <>
      {isOnline ? (
        <SignInPage title={['微网实格', 'Micro-grid']} />
      ) : (
        <main className="sign-in">
          <h1>{say(['微网实格', 'Micro-grid'])}</h1>
          <p role="status">
            {say(['没有网络。第一次使用要先联网登录。', 'No network: the first time you sign in with one.'])}
          </p>
        </main>
      )}
      <aside>
        <EmergencyNumbers />
      </aside>
    </>
  );
}
