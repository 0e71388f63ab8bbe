import { expect } from 'vitest';
import { gridOfLeader, report } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

/** Who makes each move of the couple's matter, and what it says besides. */
const MOVES = {
  AcceptCouple: { who: 'worker', says: {} },
  SettleCouple: { who: 'worker', says: { resolution: '已上门办理（样例）' } },
  VerifyCouple: { who: 'leader', says: { note: '已入户查看（样例）' } },
  CloseCouple: { who: 'worker', says: {} },
};

type Move = keyof typeof MOVES;

/** The couple's matter, reported by the leader and moved on so far. */
async function coupleAfter(world: JourneyWorld, ...moves: Move[]) {
  const gridCode = await gridOfLeader(world);
  const matter = await report(world, { kind: 'C5', severity: 'ORDINARY', gridCode }, 'leader');
  const input = (move: Move) => ({ input: { ...matter, ...MOVES[move].says } });
  const couple = {
    matter,
    move: (move: Move) => world.send(move, input(move), MOVES[move].who),
    refusal: (move: Move, who = MOVES[move].who) => world.refusal(move, input(move), who),
  };
  for (const move of moves) {
    await couple.move(move);
    matter.expectedVersion++;
  }
  return couple;
}

export const immobileCouple: Steps = {
  async ReportForCouple(world) {
    const gridCode = await gridOfLeader(world);
    const onBehalfOf = { name: '样例老人', phone: '028-8000-0000' };
    const input = {
      kind: 'C5',
      severity: 'ORDINARY',
      gridCode,
      place: '样例路9号',
      channel: 'VISIT',
      onBehalfOf,
      description: '两位老人行动不便，请上门办理（样例）',
    };
    const named = { ...input, description: '证件号510115630101001' };
    expect(await world.refusal('ReportForCouple', { input: named }, 'leader')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'description',
    });
    expect(await world.refusal('ReportForCouple', { input }, 'resident')).toMatchObject({ code: 'FORBIDDEN' });
    const { reportMatter } = await world.send('ReportForCouple', { input }, 'leader');
    expect(reportMatter).toMatchObject({ status: 'REPORTED', dueStatus: 'SET', version: 1 });
    expect(reportMatter.enteredBy).toEqual({ displayName: expect.stringContaining('样例') });
    expect(reportMatter.availableActions).toContain('ACCEPT');
  },

  async AcceptCouple(world) {
    const { matter, move, refusal } = await coupleAfter(world);
    expect(await refusal('AcceptCouple', 'resident')).toMatchObject({ code: 'NOT_FOUND' });
    const { acceptMatter } = await move('AcceptCouple');
    const version = matter.expectedVersion + 1;
    expect(acceptMatter).toMatchObject({ id: matter.matterId, status: 'ACCEPTED', version });
    expect(acceptMatter.handler).toEqual({ displayName: expect.stringContaining('样例') });
    expect(acceptMatter.availableActions).toContain('RESOLVE');
    expect(await refusal('AcceptCouple')).toMatchObject({ code: 'CONFLICT', subject: 'expectedVersion' });
  },

  async SettleCouple(world) {
    const { matter, move, refusal } = await coupleAfter(world, 'AcceptCouple');
    expect(await refusal('SettleCouple', 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { resolveMatter } = await move('SettleCouple');
    expect(resolveMatter).toMatchObject({ status: 'RESOLVED', version: matter.expectedVersion + 1 });
  },

  async VerifyCouple(world) {
    const { move, refusal } = await coupleAfter(world, 'AcceptCouple', 'SettleCouple');
    expect(await refusal('VerifyCouple', 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { verifyMatter } = await move('VerifyCouple');
    expect(verifyMatter).toMatchObject({ status: 'VERIFIED', verifiedAt: expect.any(String) });
  },

  async CloseCouple(world) {
    const settled = await coupleAfter(world, 'AcceptCouple', 'SettleCouple');
    expect(await settled.refusal('CloseCouple')).toMatchObject({ code: 'CONFLICT' });
    const verified = await coupleAfter(world, 'AcceptCouple', 'SettleCouple', 'VerifyCouple');
    expect(await verified.refusal('CloseCouple', 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { closeMatter } = await verified.move('CloseCouple');
    expect(closeMatter).toMatchObject({ status: 'CLOSED', closedAt: expect.any(String) });
  },
};
