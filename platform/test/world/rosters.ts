import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { World } from './world.ts';

/** What announces a file. */
export const announced = (bytes: Uint8Array, areaCode: string) => ({
  areaCode,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});

/** Hands a file over at a path of the gateway. */
export async function handOver(world: World, path: string, bytes: Uint8Array, who?: string) {
  const response = await world.fetch(path, { method: 'PUT', body: Buffer.from(bytes) }, who);
  const { data = null, errors = [] } = JSON.parse(await response.text());
  return { status: response.status, data, code: errors[0]?.extensions.code };
}

const ANSWER_MS = 30_000;

/** Waits until the clock has checked the import: that of the processes, or one turn of it where there is none. */
export async function untilChecked(world: World, id: string, who: string): Promise<string> {
  const people = world.subgraphs.find(({ name }) => name === 'people');
  const job = people?.concepts.flatMap(({ jobs }) => jobs ?? []).find(({ name }) => name === 'check-rosters');
  const log = pino({ level: 'silent' });
  const closing = new AbortController().signal;
  if (people !== undefined) await job?.run({ database: people.database, now: new Date(), log, closing });
  for (const until = Date.now() + ANSWER_MS; Date.now() < until; await wait(200)) {
    const { data } = await world.ask(`{ rosterImport(id: "${id}") { status } }`, {}, who);
    if (data.rosterImport.status !== 'CHECKING') return data.rosterImport.status;
  }
  return expect.fail('the import was not checked in time');
}
