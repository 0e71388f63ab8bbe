import { developmentToken, readSettings, type SamplePerson } from '@microgrid/front/settings';
import { create } from 'zustand';

export interface Session {
  /** Lives here and nowhere else: a page that is loaded anew has none. */
  readonly token: string | undefined;
  /** The word of a person of the sample, `token` for a token that was pasted; undefined for nobody. */
  readonly who: string | undefined;
  readonly people: readonly SamplePerson[];
  /** Why nobody was signed in; undefined when all went well. */
  readonly problem: string | undefined;
}

export const useSession = create<Session>(() => ({
  token: undefined,
  who: undefined,
  people: [],
  problem: undefined,
}));

/** Whether a token is on its way. */
export function isSigningIn({ who, token }: Pick<Session, 'who' | 'token'>): boolean {
  return who !== undefined && token === undefined;
}

/** Learns whom one may sign in as, and does so where the page's address says `?as=`. */
export async function begin(search: string): Promise<void> {
  const { people } = await readSettings().catch(() => ({ people: [] }));
  useSession.setState({ people });
  const who = new URLSearchParams(search).get('as');
  if (who !== null && people.length > 0) await signInAs(who);
}

/** As a person of the sample, in development; as nobody for an empty word. */
export async function signInAs(who: string): Promise<void> {
  const wish = newWish();
  if (who === '') return become(wish, NOBODY);
  become(wish, { ...NOBODY, who });
  try {
    become(wish, { token: await developmentToken(who, 'explorer'), who, problem: undefined });
  } catch (error) {
    become(wish, { ...NOBODY, problem: `登录失败 Not signed in: ${String(error)}` });
  }
}

export function signInWith(token: string): void {
  become(newWish(), { token, who: 'token', problem: undefined });
}

const NOBODY = { token: undefined, who: undefined, problem: undefined };
let wishes = 0;

function newWish(): number {
  return ++wishes;
}

/** Unless somebody else was wished for meanwhile: arrow keys go through a list of people faster than tokens come. */
function become(wish: number, session: Pick<Session, 'token' | 'who' | 'problem'>): void {
  if (wish === wishes) useSession.setState(session);
}
