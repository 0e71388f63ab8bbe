import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, makeTestFolder } from '@microgrid/database/testing';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { inject } from 'vitest';
import { sample } from './sample.ts';

/** Data that outlives the programs that are killed on it. */
export interface KillWorld {
  /** What each program is started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly issuer: DevelopmentIssuer;
  /** Asks the program at `url` with a token. */
  ask(
    url: string,
    request: { query: string; variables?: object; token: string },
  ): Promise<ReturnType<typeof JSON.parse>>;
  remove(): Promise<void>;
}

/** A round starts the platform anew: `pnpm nightly kill` takes many. */
export const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 1);

/** The sample, in the store of the test project. */
export async function openKillWorld(): Promise<KillWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-'));
  const server = inject('postgresUrl');
  const env: Record<string, string> = { DATA_DIR: folder };
  if (server === undefined) await makeTestFolder(join(folder, 'pglite'), sample);
  else env['DATABASE_URL'] = await createTestDatabase(server, sample);
  return {
    env,
    issuer: await openDevelopmentIssuer(join(folder, 'development-issuer.jwk')),
    async ask(url, { query, variables = {}, token }) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return JSON.parse(await response.text());
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }`;

/** What is reported, by a write of this id. */
export function reportOf(writeId: string) {
  return {
    writeId,
    kind: 'A5',
    severity: 'ORDINARY',
    gridCode: '510115006005001001',
    place: '样例路口',
    description: '路灯不亮（样例）',
  };
}
