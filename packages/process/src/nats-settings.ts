/** Where the bus is, and as whom one comes to it. */
export interface NatsSettings {
  /** `host:port` of one or several servers of a cluster. */
  readonly servers: readonly string[];
  readonly login?: NatsLogin | undefined;
  /** Undefined: encrypted where the server offers it; otherwise nothing is sent unencrypted. */
  readonly tls?: NatsTls | undefined;
}

export type NatsLogin =
  | { readonly user: string; readonly password: string }
  | { readonly token: string }
  | { readonly credentialsFile: string }
  | { readonly nkeyFile: string };

/** Paths of PEM files: whom one trusts beside the system's authorities, and a certificate of one's own. */
export interface NatsTls {
  readonly caFile?: string | undefined;
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
}

/**
 * The bus of NATS_URL; the other variables are those of the `nats` command.
 * @throws Error naming the variable that is wrong, never what it holds.
 */
export function natsFrom(env: NodeJS.ProcessEnv): NatsSettings | undefined {
  const urls = (env['NATS_URL'] ?? '')
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '')
    .map(urlOf);
  if (urls.length === 0) return undefined;
  const logins = [...urls.flatMap(loginIn), ...loginsOf(env)];
  if (new Set(logins.map((login) => JSON.stringify(login))).size > 1) {
    throw new Error(
      'NATS_URL, NATS_USER, NATS_TOKEN, NATS_CREDS and NATS_NKEY say more than one login: keep one of them',
    );
  }
  return { servers: urls.map(({ host }) => host), login: logins[0], tls: tlsOf(urls, env) };
}

function urlOf(text: string): URL {
  const url = URL.parse(text.includes('://') ? text : `nats://${text}`);
  if (url === null || url.hostname === '' || !['nats:', 'tls:'].includes(url.protocol)) {
    throw new Error(
      'NATS_URL is none: list servers such as nats://user:password@host:4222, or tls://host, with commas',
    );
  }
  return url;
}

/** As every NATS client reads it: a name alone is a token. */
function loginIn({ username, password }: URL): NatsLogin[] {
  if (username === '') return [];
  const name = decodeURIComponent(username);
  return [password === '' ? { token: name } : { user: name, password: decodeURIComponent(password) }];
}

function loginsOf(env: NodeJS.ProcessEnv): NatsLogin[] {
  const [user, password] = bothOf('NATS_USER', 'NATS_PASSWORD', env);
  const { NATS_TOKEN: token = '', NATS_CREDS: credentialsFile = '', NATS_NKEY: nkeyFile = '' } = env;
  return [
    ...(user === '' ? [] : [{ user, password }]),
    ...(token === '' ? [] : [{ token }]),
    ...(credentialsFile === '' ? [] : [{ credentialsFile }]),
    ...(nkeyFile === '' ? [] : [{ nkeyFile }]),
  ];
}

function tlsOf(urls: readonly URL[], env: NodeJS.ProcessEnv): NatsTls | undefined {
  const caFile = env['NATS_CA'] ?? '';
  const [certFile, keyFile] = bothOf('NATS_CERT', 'NATS_KEY', env);
  if (caFile === '' && certFile === '' && urls.every(({ protocol }) => protocol !== 'tls:')) return undefined;
  return { caFile: caFile || undefined, certFile: certFile || undefined, keyFile: keyFile || undefined };
}

function bothOf(one: string, other: string, env: NodeJS.ProcessEnv): [string, string] {
  const [first = '', second = ''] = [env[one], env[other]];
  if ((first === '') !== (second === '')) throw new Error(`set ${one} and ${other} together`);
  return [first, second];
}

/** What the settings are asked about. */
interface Bus {
  readonly isProduction: boolean;
  readonly nats: NatsSettings | undefined;
}

/**
 * The bus between separate processes: without one, what happens in one would never be heard of in another.
 * @throws Error naming the variable.
 */
export function requireNats(bus: Bus): NatsSettings {
  if (bus.nats === undefined) {
    throw new Error('set NATS_URL to a NATS server with JetStream: separate processes hear of facts over it alone');
  }
  refuseOpenBus(bus);
  return bus.nats;
}

/**
 * Refuses to go over a bus in production that asks nobody who they are: whoever reaches it could tell any fact.
 * @throws Error naming the variables.
 */
export function refuseOpenBus({ isProduction, nats }: Bus): void {
  if (!isProduction || nats === undefined || nats.login !== undefined || nats.tls?.certFile !== undefined) return;
  throw new Error(
    'NATS_URL has no credentials: in production put user:password@ or token@ in it, or set NATS_CREDS, NATS_NKEY or NATS_CERT',
  );
}
