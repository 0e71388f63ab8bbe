import { isIP } from 'node:net';
import { pathToFileURL } from 'node:url';
import { natsFrom, type NatsSettings } from './nats-settings.ts';

/** The environment variables of every process, read here and nowhere else. */
export interface Environment {
  readonly isProduction: boolean;
  /** PostgreSQL of all subgraphs that have none of their own; undefined: the embedded PGlite. */
  readonly databaseUrl: (subgraph: string) => string | undefined;
  /** Whether the embedded PGlite is what is wanted in production too. */
  readonly wantsEmbedded: boolean;
  readonly port: number | undefined;
  readonly host: string;
  /** Sign who is asking between the gateway and the subgraphs: the first signs, all are accepted. */
  readonly internalSecrets: readonly string[];
  /** Signs paging cursors. */
  readonly cursorSecret: string | undefined;
  /** What roundings of figures are drawn by, 32 hexadecimal digits: one for all processes and copies, for ever. */
  readonly disclosureSecret: string | undefined;
  readonly logLevel: string;
  /** Where Prometheus finds the figures of the process; undefined: nowhere. */
  readonly metrics: { host: string; port: number } | undefined;
  /** Base URL of the OpenTelemetry collector that traces go to; undefined: none are made. */
  readonly traceEndpoint: string | undefined;
  /** Origins of the web apps that may read answers in a browser, exactly. */
  readonly corsOrigins: readonly string[];
  /** Where a subgraph answers the gateway, when it is a process of its own. */
  readonly subgraphUrl: (subgraph: string) => string | undefined;
  /** Whose tokens the gateway takes; undefined: those of the development issuer. */
  readonly openIdConnect: { issuer: string; audience: string; jwksUrl: string } | undefined;
  /** The folder of everything that the embedded default keeps: database, key of the development issuer. */
  readonly dataFolder: string;
  /** The composed graph, for the subgraph that keeps questions to it: the same file that the gateway serves. */
  readonly supergraphFile: URL;
  /** The bus that facts go over; undefined: within the process. */
  readonly nats: NatsSettings | undefined;
  /** PostgreSQL in which all gateways count what callers spend; undefined: each counts for itself. */
  readonly gatewayDatabaseUrl: string | undefined;
  /** Proxies whose `x-forwarded-for` is believed: addresses, or networks such as 10.0.0.0/8. */
  readonly trustedProxies: readonly string[];
  /**
   * What answers operations in the subgraphs: the compiled executor, or graphql-js, which it must never differ from. In
   * the gateway, the latter leaves plans to Apollo's own execution.
   */
  readonly executor: 'compiled' | 'graphql-js';
  /** Whether only the trusted documents of client apps are answered, but to those who may ask freely. */
  readonly isSafelisted: boolean;
  /** Where client apps are: `<app>/trusted/<version>.json` their trusted documents, `<app>/dist/` what browsers load. */
  readonly appsFolder: URL;
  /** Whether the explorer of the graph is served at /explorer. */
  readonly isExplorerServed: boolean;
  /** Origins of the pages that may show one of ours within themselves, exactly. */
  readonly frameAncestors: readonly string[];
  /** Where notifications are handed over to a way out besides the inbox, such as SMS; undefined: nowhere. */
  readonly notifyUrl: (channel: string) => string | undefined;
  /** Of the app in which a link from outside is opened. */
  readonly appUrl: string | undefined;
  /** A limit of the gateway that is set to another number than its default, such as LIMIT_PAGE_SIZE for pageSize. */
  readonly limit: (name: string) => number | undefined;
}

/** @throws Error naming the variable that is wrong. */
export function environment(env: NodeJS.ProcessEnv = process.env): Environment {
  return {
    isProduction: env['NODE_ENV'] === 'production',
    databaseUrl: (subgraph) => env[variableOf(subgraph, 'DATABASE_URL')] ?? env['DATABASE_URL'],
    wantsEmbedded: env['DATABASE'] === 'embedded',
    port: portOf('PORT', env),
    host: env['HOST'] ?? '127.0.0.1',
    internalSecrets: listOf(env['INTERNAL_SECRET']),
    cursorSecret: env['CURSOR_SECRET'],
    disclosureSecret: hexOf('DISCLOSURE_SECRET', env),
    logLevel: env['LOG_LEVEL'] ?? 'warn',
    metrics: metricsOf(env),
    traceEndpoint: urlOf('OTEL_EXPORTER_OTLP_ENDPOINT', env),
    corsOrigins: originsOf('CORS_ORIGINS', env),
    subgraphUrl: (subgraph) => env[variableOf(subgraph, 'URL')],
    openIdConnect: openIdConnectOf(env),
    dataFolder: env['DATA_DIR'] ?? '.data',
    supergraphFile: fileOf('SUPERGRAPH_FILE', env) ?? COMMITTED_SUPERGRAPH,
    nats: natsFrom(env),
    gatewayDatabaseUrl: urlOf('GATEWAY_DATABASE_URL', env),
    trustedProxies: listOf(env['TRUSTED_PROXIES']).map(networkOf),
    executor: executorOf(env),
    isSafelisted: isOn('SAFELIST', env, { inProduction: true }),
    appsFolder: folderOf('APPS_DIR', env) ?? COMMITTED_APPS,
    isExplorerServed: isOn('EXPLORER', env, { inProduction: false }),
    frameAncestors: originsOf('FRONT_FRAME_ANCESTORS', env),
    notifyUrl: (channel) => urlOf(`NOTIFY_${channel}_URL`, env),
    appUrl: urlOf('APP_URL', env),
    limit: (name) => countOf(`LIMIT_${name.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`, env),
  };
}

/** Such as PEOPLE_URL: what is set for one subgraph. */
export function variableOf(subgraph: string, what: 'URL' | 'DATABASE_URL'): string {
  return `${subgraph.replaceAll('-', '_').toUpperCase()}_${what}`;
}

function openIdConnectOf(env: NodeJS.ProcessEnv): Environment['openIdConnect'] {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwksUrl } = env;
  if (issuer === undefined && audience === undefined && jwksUrl === undefined) return undefined;
  if (issuer === undefined || audience === undefined || jwksUrl === undefined) {
    throw new Error('set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL together');
  }
  return { issuer, audience, jwksUrl };
}

function executorOf({ EXECUTOR: text = 'compiled' }: NodeJS.ProcessEnv): Environment['executor'] {
  if (text === 'compiled' || text === 'graphql-js') return text;
  throw new Error(`EXECUTOR is ${text}: compiled or graphql-js`);
}

/** By default the one in production, and the other elsewhere. */
function isOn(variable: string, env: NodeJS.ProcessEnv, { inProduction }: { inProduction: boolean }): boolean {
  const text = env[variable];
  if (text === undefined || text === '') return (env['NODE_ENV'] === 'production') === inProduction;
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Error(`${variable} is ${text}: on or off`);
}

function portOf(variable: string, env: NodeJS.ProcessEnv): number | undefined {
  const text = env[variable];
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`${variable} is ${text}: a number from 0 to 65535`);
  }
  return port;
}

function metricsOf(env: NodeJS.ProcessEnv): Environment['metrics'] {
  const port = portOf('METRICS_PORT', env);
  return port === undefined ? undefined : { host: env['METRICS_HOST'] ?? '127.0.0.1', port };
}

function hexOf(variable: string, env: NodeJS.ProcessEnv): string | undefined {
  const text = env[variable];
  if (text === undefined || text === '') return undefined;
  if (/^[0-9a-f]{32}$/i.test(text)) return text;
  throw new Error(`${variable} is no 32 hexadecimal digits: make them by openssl rand -hex 16`);
}

function urlOf(variable: string, env: NodeJS.ProcessEnv): string | undefined {
  const text = env[variable];
  if (text === undefined || text === '') return undefined;
  if (!URL.canParse(text)) throw new Error(`${variable} is ${text}: a URL`);
  return text;
}

/** Beside the gateway, in this repository. */
const COMMITTED_SUPERGRAPH = new URL('../../../gateway/supergraph.graphql', import.meta.url);

const COMMITTED_APPS = new URL('../../../apps/', import.meta.url);

function folderOf(variable: string, env: NodeJS.ProcessEnv): URL | undefined {
  const path = env[variable];
  return path === undefined || path === '' ? undefined : pathToFileURL(`${path}/`);
}

function fileOf(variable: string, env: NodeJS.ProcessEnv): URL | undefined {
  const path = env[variable];
  return path === undefined || path === '' ? undefined : pathToFileURL(path);
}

function originsOf(variable: string, env: NodeJS.ProcessEnv): string[] {
  return listOf(env[variable]).map((text) => {
    if (URL.canParse(text) && new URL(text).origin === text) return text;
    throw new Error(`${variable} has ${text}: list exact origins, such as https://app.example.cn`);
  });
}

function networkOf(text: string): string {
  const [address = '', prefix, ...rest] = text.split('/');
  const bits = isIP(address) === 6 ? 128 : 32;
  const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
  if (isIP(address) !== 0 && isPrefix && rest.length === 0) return text;
  throw new Error(`TRUSTED_PROXIES has ${text}: list addresses, or networks such as 10.0.0.0/8`);
}

function countOf(variable: string, env: NodeJS.ProcessEnv): number | undefined {
  const text = env[variable];
  if (text === undefined || text === '') return undefined;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${variable} is ${text}: a whole number from 1`);
  return count;
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Signs cursors where CURSOR_SECRET is not set: known to everybody who reads this. */
export const DEVELOPMENT_CURSOR_SECRET = 'cursors of a development machine';

const SECRET_LENGTH = 32;
/** 32 random hexadecimal digits have fewer different ones once in a million times; what a person repeats seldom has more. */
const SECRET_VARIETY = 9;

/**
 * Refuses to run in production on a secret that is missing, and would then be the known one of development, is that one,
 * or is short or easy to guess.
 * @throws Error naming the variable.
 */
export function requireSecrets(
  variables: readonly ('CURSOR_SECRET' | 'INTERNAL_SECRET' | 'DISCLOSURE_SECRET')[],
  { isProduction, cursorSecret, internalSecrets, disclosureSecret }: Environment,
): void {
  if (!isProduction) return;
  const given = {
    CURSOR_SECRET: listOf(cursorSecret),
    INTERNAL_SECRET: internalSecrets,
    DISCLOSURE_SECRET: listOf(disclosureSecret),
  };
  for (const variable of variables) {
    const secrets = given[variable];
    if (secrets.length === 0) throw new Error(`set ${variable}: in production it has no default`);
    if (secrets.some((secret) => secret.length < SECRET_LENGTH)) {
      throw new Error(`${variable} is too short: at least ${SECRET_LENGTH} random characters`);
    }
    if (secrets.some(isGuessable)) {
      throw new Error(`${variable} is easy to guess: make a random one, such as by openssl rand -hex 32`);
    }
  }
}

function isGuessable(secret: string): boolean {
  return secret === DEVELOPMENT_CURSOR_SECRET || new Set(secret).size < SECRET_VARIETY;
}
