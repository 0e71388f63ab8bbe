/** The environment variables of every process, read here and nowhere else. */
export interface Environment {
  readonly isProduction: boolean;
  /** PostgreSQL of all subgraphs that have none of their own; undefined: the embedded PGlite. */
  readonly databaseUrl: (subgraph: string) => string | undefined;
  readonly port: number | undefined;
  readonly host: string;
  /** Signs who is asking between the gateway and the subgraphs. */
  readonly internalSecret: string | undefined;
  /** Signs paging cursors. */
  readonly cursorSecret: string | undefined;
  readonly logLevel: string;
  /** Where a subgraph answers the gateway, when it is a process of its own. */
  readonly subgraphUrl: (subgraph: string) => string | undefined;
  /** Whose tokens the gateway takes; undefined: those of the development issuer. */
  readonly openIdConnect: { issuer: string; audience: string; jwksUrl: string } | undefined;
  /** The folder of everything that the embedded default keeps: database, key of the development issuer. */
  readonly dataFolder: string;
  /** The NATS server that facts go over; undefined: within the process, or not at all between several. */
  readonly natsUrl: string | undefined;
}

/** @throws Error naming the variable that is wrong. */
export function environment(env: NodeJS.ProcessEnv = process.env): Environment {
  return {
    isProduction: env['NODE_ENV'] === 'production',
    databaseUrl: (subgraph) =>
      env[`${subgraph.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`] ?? env['DATABASE_URL'],
    port: portOf(env['PORT']),
    host: env['HOST'] ?? '127.0.0.1',
    internalSecret: env['INTERNAL_SECRET'],
    cursorSecret: env['CURSOR_SECRET'],
    logLevel: env['LOG_LEVEL'] ?? 'warn',
    subgraphUrl: (subgraph) => env[variableOf(subgraph, 'URL')],
    openIdConnect: openIdConnectOf(env),
    dataFolder: env['DATA_DIR'] ?? '.data',
    natsUrl: env['NATS_URL'],
  };
}

function variableOf(subgraph: string, what: string): string {
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

function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is ${text}: a number from 0 to 65535`);
  return port;
}
