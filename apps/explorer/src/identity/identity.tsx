import type { SubmitEvent } from 'react';
import { signInAs, signInWith, useSession } from './session.ts';

/** Who asks: a person of the sample in development, or whoever a token says. */
export function Identity() {
  const { token, who, people, problem } = useSession();
  const state = token === undefined ? '登录中 Signing in' : '已登录 Signed in';
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
      <span role="status">{problem ?? (who === undefined ? '未登录 Not signed in' : state)}</span>
      <span className="note">令牌只在内存中 Kept in memory alone</span>
    </>
  );
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
