/** A person of the sample as whom a developer signs in with a click. */
export interface SamplePerson {
  readonly who: string;
  readonly zh: string;
  readonly en: string;
}

/** What a page is told of where it runs. */
export interface Settings {
  /** The OpenID Connect issuer that signs people in; null in development. */
  readonly issuer: string | null;
  /** Whom one may sign in as in development; nobody in production. */
  readonly people: readonly SamplePerson[];
}

/** Reads where this page runs. */
export function readSettings(): Promise<Settings> {
  return read('/front.json');
}

/** A token for a person of the sample, given to `app`; there is none in production. */
export async function developmentToken(who: string, app: string): Promise<string> {
  const { token } = await read(`/dev/token/${encodeURIComponent(who)}?app=${app}`, { method: 'POST' });
  return token;
}

async function read(path: string, init: RequestInit = {}): Promise<ReturnType<typeof JSON.parse>> {
  const response = await fetch(path, { ...init, credentials: 'omit', cache: 'no-store' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
