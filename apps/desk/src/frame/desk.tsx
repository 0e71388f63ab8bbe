import { useAsk } from '@microgrid/front/ask';
import { speak, useLanguage, useSay } from '@microgrid/front/language';
import { SignInPage } from '@microgrid/front/sign-in-page';
import { signOut, useSession } from '@microgrid/front/session';
import { Answered } from '@microgrid/front/states';
import { Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { roleWords, WhoAmI, type WhoAmIQuery } from '../generated/documents.ts';
import { AreaContext, areaOf } from './area.ts';
import { pages } from './pages.tsx';

/** The desk: who is at it, its pages, and the one that is open. */
export function Desk() {
  const who = useSession((session) => session.who);
  const asked = useAsk(WhoAmI, {}, { enabled: who !== undefined });
  if (who === undefined) return <SignInPage title={['街道工作台', 'Street desk']} />;
  return (
    <Answered of={asked} what={['您的岗位', 'your posts']}>
      {(me) => <SignedIn me={me} />}
    </Answered>
  );
}

function SignedIn({ me }: { readonly me: WhoAmIQuery }) {
  const say = useSay();
  const area = areaOf(me.myRoles ?? []);
  return (
    <div className="desk">
      <a className="skip" href="#page">
        {say(['跳到内容', 'Skip to the page'])}
      </a>
      <Top me={me} />
      <Nav />
      <main id="page" tabIndex={-1}>
        {area === undefined ? <NoPost /> : <Pages area={area} />}
      </main>
    </div>
  );
}

function Pages({ area }: { readonly area: string }) {
  const say = useSay();
  return (
    <AreaContext.Provider value={area}>
      <Suspense fallback={<p role="status">…</p>}>
        <Switch>
          {pages.map(({ path, Page }) => (
            <Route key={path} path={path} component={Page} />
          ))}
          <Route>
            <p className="hint">{say(['没有这个页面。', 'There is no such page.'])}</p>
          </Route>
        </Switch>
      </Suspense>
    </AreaContext.Provider>
  );
}

function Top({ me: { me, myRoles } }: { readonly me: WhoAmIQuery }) {
  const say = useSay();
  const language = useLanguage();
  const roles = (myRoles ?? []).map(({ role, grid, department, areaCode }) =>
    [grid?.name ?? department?.name ?? areaCode, say(roleWords[role])].join(' '),
  );
  return (
    <header className="top">
      <b className="brand">{say(['微网实格 · 街道工作台', 'Micro-grid · street desk'])}</b>
      <p className="who">
        {me?.displayName ?? say(['姓名未公开', 'name not public'])}
        {roles.length > 0 && ` · ${roles.join(say(['、', ', ']))}`}
      </p>
      <button
        type="button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
      <button type="button" onClick={signOut}>
        {say(['退出', 'Sign out'])}
      </button>
    </header>
  );
}

function Nav() {
  const say = useSay();
  const [here] = useLocation();
  return (
    <nav className="side" aria-label={say(['工作台', 'Desk'])}>
      {pages.flatMap(({ path, name }) =>
        name === undefined ? (
          []
        ) : (
          <Link key={path} to={path} aria-current={here === path ? 'page' : undefined}>
            {say(name)}
          </Link>
        ),
      )}
    </nav>
  );
}

function NoPost() {
  const say = useSay();
  return (
    <div className="note warn" role="status">
      {say([
        '您现在没有岗位。工作台供街道、社区、网格和部门的在岗人员使用；报事请用手机页。',
        'You hold no post now. The desk is for those who serve; to report something, use the phone page.',
      ])}{' '}
      <a href="/phone/">{say(['打开手机页', 'Open the phone page'])}</a>
    </div>
  );
}
