import type { SubmitEvent } from 'react';
import { isSigningIn, signInAs, signInWith, useSession, type Session } from './session.ts';

/** Who asks: a person of the sample in development, or whoever a token says. */
export function Identity() {
  const session = useSession();
  const { who, people } = session;
  return (
    <>
      {people.length > 0 && (
        <label>
          身份 Identity{' '}
          <select value={who ?? ''} onChange={({ currentTarget: { value } }) => void signInAs(value)}>
            <option value="">未登录 Nobody</option>
            {who === 'token' && <option value="token">令牌 Token</option>}
            {people.map((person) => (
              <option key={person.who} value={person.who}>
                {person.zh} · {person.who}
              </option>
            ))}
          </select>
        </label>
      )}
      <TokenForm />
      <span role="status">{stateOf(session)}</span>
      <span className="note">令牌只在内存中 Kept in memory alone</span>
    </>
  );
}

function stateOf(session: Session): string {
  if (session.problem !== undefined) return session.problem;
  if (session.who === undefined) return '未登录 Not signed in';
  return isSigningIn(session) ? '登录中 Signing in' : '已登录 Signed in';
}

function TokenForm() {
  const take = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const token = new FormData(form).get('token');
    if (typeof token === 'string' && token.trim() !== '') signInWith(token.trim());
    form.reset();
  };
  // No password field: a browser would offer to keep what is written there.
  return (
    <form onSubmit={take} autoComplete="off">
      <label>
        令牌 Token <input name="token" className="token" autoComplete="off" spellCheck={false} />
      </label>
      <button type="submit">使用 Use</button>
    </form>
  );
}
