import { expect } from 'vitest';
import { gridOfLeader, report } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

/** A broken pipe, reported by the resident and moved on so far by the worker. */
async function pipe(world: JourneyWorld, ...moves: ('AcceptCouple' | 'SettleCouple')[]) {
  const input = await report(
    world,
    { kind: 'A6', severity: 'ORDINARY', gridCode: await gridOfLeader(world) },
    'resident',
  );
  for (const move of moves) {
    await world.send(
      move,
      { input: { ...input, ...(move === 'SettleCouple' ? { resolution: '已抢修（样例）' } : {}) } },
      'worker',
    );
    input.expectedVersion++;
  }
  return input;
}

export const whistle: Steps = {
  async RaiseMatter(world) {
    const input = { ...(await pipe(world, 'AcceptCouple')), reason: '管道破裂，需上级协调（样例）' };
    const toLevel = (level: string) => ({ input: { ...input, toLevel: level } });
    expect(await world.refusal('RaiseMatter', toLevel('L4'), 'worker')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'toLevel',
    });
    const { escalateMatter } = await world.send('RaiseMatter', toLevel('L2'), 'worker');
    expect(escalateMatter).toMatchObject({ status: 'ESCALATED', level: 'L2', version: 3, handler: null });
    expect(escalateMatter.history.at(-1)).toMatchObject({ action: 'ESCALATE', level: 'L2' });
    const again = { input: { ...input, toLevel: 'L3', expectedVersion: 3 } };
    const { escalateMatter: raised } = await world.send('RaiseMatter', again, 'secretary');
    expect(raised).toMatchObject({ level: 'L3', version: 4 });
  },

  async VerifyPipe(world) {
    const input = await pipe(world, 'AcceptCouple', 'SettleCouple');
    expect(await world.refusal('VerifyPipe', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('VerifyPipe', { input }, 'secretary')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'finding',
    });
    const { verifyMatter } = await world.send('VerifyPipe', { input: { ...input, finding: 'HELD_UP' } }, 'secretary');
    expect(verifyMatter).toMatchObject({ status: 'VERIFIED', finding: 'HELD_UP' });
  },

  async RateMatter(world) {
    const { matterId, ...input } = await pipe(world, 'AcceptCouple', 'SettleCouple');
    const rating = { input: { matterId, rating: 5 } };
    expect(await world.refusal('RateMatter', rating, 'resident')).toMatchObject({ code: 'CONFLICT' });
    await world.send('VerifyPipe', { input: { ...input, matterId } }, 'resident');
    await world.send('CloseCouple', { input: { matterId, expectedVersion: 4 } }, 'worker');
    const { rateMatter } = await world.send('RateMatter', rating, 'resident');
    expect(rateMatter).toEqual({ id: matterId, myRating: 5 });
    expect(await world.refusal('RateMatter', rating, 'resident')).toMatchObject({ code: 'CONFLICT' });
    const { data } = await world.ask(`{ matter(id: "${matterId}") { myRating } }`, {}, 'secretary');
    expect(data.matter.myRating).toBeNull();
  },
};
