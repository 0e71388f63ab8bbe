import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { openKillWorld, REPORT, reportOf, ROUNDS, type KillWorld } from './world/kill-world.ts';
import { startProgram } from './world/program.ts';

const READ = `query ($id: ID!) { matter(id: $id) { status history { action } } }`;

describe('kill -9 at any moment', () => {
  let world: KillWorld;
  beforeAll(async () => {
    world = await openKillWorld();
  });
  afterAll(() => world.remove());

  it('P26: loses nothing that was acknowledged and leaves no half of anything', async () => {
    const { env, ask } = world;
    const token = await world.issuer.mint(samplePeople().resident);
    const sent: string[] = [];
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const program = await startProgram('start', { env, args: ['--no-sample'] });
      const enough = Promise.withResolvers<void>();
      // Several clients write without pause until the process is gone under them.
      const clients = Array.from({ length: 4 }, async () => {
        for (;;) {
          const id = v7();
          sent.push(id);
          const answer = await ask(program.url, { query: REPORT, variables: { input: reportOf(id) }, token }).catch(
            () => undefined,
          );
          if (answer === undefined) return;
          acknowledged.push(answer.data.reportMatter.id);
          if (acknowledged.length >= 10 * (round + 1)) enough.resolve();
        }
      });
      await enough.promise;
      await program.stop('SIGKILL');
      await Promise.all(clients);
    }
    const program = await startProgram('start', { env, args: ['--no-sample'] });
    const found = await Promise.all(
      sent.map(
        async (id) => [id, (await ask(program.url, { query: READ, variables: { id }, token })).data.matter] as const,
      ),
    );
    await program.stop();
    const kept = new Map(found.filter(([, matter]) => matter !== null));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    for (const matter of kept.values()) expect(matter).toEqual({ status: 'REPORTED', history: [{ action: 'REPORT' }] });
  }, 300_000);
});
