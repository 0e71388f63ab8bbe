import type { Words } from '@microgrid/client/catalogue';
import { useLanguage, useSay } from '../words/language.ts';
import { signIn, signInAs, useSession } from './session.ts';

/** Who one is: people of the sample in development, one's own account in production. */
export function SignInPage({ title }: { readonly title: Words }) {
  const say = useSay();
  const language = useLanguage();
  const { people, hasIssuer, problem } = useSession();
  return (
    <main className="sign-in">
      <h1>{say(title)}</h1>
      {problem !== undefined && (
        <div className="note bad" role="alert">
          {say(['登录失败', 'Not signed in'])} <span className="code">{problem}</span>
        </div>
      )}
      {hasIssuer && (
        <button type="button" className="primary" onClick={() => void signIn()}>
          {say(['登录', 'Sign in'])}
        </button>
      )}
      {people.length > 0 && (
        <>
          <p className="muted">
            {say([
              '开发环境：选一个样例人物（全部是合成的）。',
              'Development: choose a person of the sample; all are synthetic.',
            ])}
          </p>
          <ul>
            {people.map(({ who, ...name }) => (
              <li key={who}>
                <button type="button" onClick={() => signInAs(who)}>
                  {name[language]}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {!hasIssuer && people.length === 0 && (
        <p role="status">{say(['现在不能登录，请稍后再试。', 'Nobody can sign in at the moment: try again later.'])}</p>
      )}
    </main>
  );
}
