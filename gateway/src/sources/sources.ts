import { variableOf, type Environment } from '@microgrid/process/env';
import { subgraphNames } from '../supergraph.ts';
import type { DataSource } from './data-source.ts';
import { overHttp } from './http-data-source.ts';

/**
 * How the gateway reaches each subgraph over HTTP.
 * @throws Error naming the variable that is missing.
 */
export function sourcesFrom(environment: Environment): Record<string, DataSource> {
  const { internalSecrets: secrets } = environment;
  if (secrets.length === 0) throw new Error('set INTERNAL_SECRET, the same as the subgraphs have');
  const entries = subgraphNames().map((name) => {
    const url = environment.subgraphUrl(name);
    if (url === undefined) throw new Error(`set ${variableOf(name, 'URL')} to where ${name} answers`);
    return [name, overHttp(name, { url, secrets })] as const;
  });
  return Object.fromEntries(entries);
}
