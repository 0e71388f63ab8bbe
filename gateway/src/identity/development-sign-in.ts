import type { Environment } from '@microgrid/process/env';
import type { ServedApp } from '../static/served-app.ts';
import { openDevelopmentIssuer } from './development-issuer.ts';
import { developmentKeyFile } from './issuer.ts';

/** As whom a developer signs in with a click: people of the sample. */
export interface DevelopmentSignIn {
  readonly people: readonly SamplePerson[];
  /** A token for the one of that word, given to `app`: the explorer may ask what its user writes. Undefined where there is none. */
  tokenFor(who: string, app: ServedApp): Promise<string | undefined>;
}

export interface SamplePerson {
  /** The word, as `pnpm run token` takes it. */
  readonly who: string;
  readonly zh: string;
  readonly en: string;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

/** Whether a `host` header names this machine: a page from elsewhere may have its own name lead here. */
export function isThisMachine(host: string | undefined): boolean {
  return LOOPBACK.has(URL.parse(`http://${host}`)?.hostname ?? '');
}

/**
 * Where tokens are those of the built-in issuer, and only this machine can ask for one.
 * @returns undefined in production and wherever a real issuer is configured or others come in.
 */
export async function developmentSignInFrom(
  env: Pick<Environment, 'isProduction' | 'openIdConnect' | 'host' | 'dataFolder'>,
): Promise<DevelopmentSignIn | undefined> {
  if (env.isProduction || env.openIdConnect !== undefined || !LOOPBACK.has(env.host)) return undefined;
  const [issuer, { SAMPLE_WORDS, sampleSubject }] = await Promise.all([
    openDevelopmentIssuer(developmentKeyFile(env)),
    import('@microgrid/sample-network/sample-people'),
  ]);
  return {
    people: Object.entries(SAMPLE_WORDS).map(([who, { zh, en }]) => ({ who, zh, en })),
    async tokenFor(who, app) {
      const subject = sampleSubject(who);
      return subject === undefined
        ? undefined
        : issuer.mint(subject, app === 'explorer' ? { scope: 'graph:ask' } : { app });
    },
  };
}
