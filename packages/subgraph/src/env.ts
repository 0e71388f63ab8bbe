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
  };
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is ${text}: a number from 0 to 65535`);
  return port;
}
