import { expect } from 'vitest';
import { gridOfLeader, report } from './world/deeds.ts';
import { acceptedCouple, nurseOf, referred, referring } from './world/departments.ts';
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
    expect(await refusal('AcceptCouple', 'resident')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
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

  async ReferToHealthStation(world) {
    const couple = await acceptedCouple(world);
    const input = { ...couple, ...(await referring(world)) };
    expect(await world.refusal('ReferToHealthStation', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const alone = { input: { ...input, witnessId: null } };
    expect(await world.refusal('ReferToHealthStation', alone, 'worker')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'witnessId',
    });
    const { referMatter } = await world.send('ReferToHealthStation', { input }, 'worker');
    expect(referMatter).toMatchObject({
      status: 'SENT',
      wantedAt: input.wantedAt,
      department: { name: expect.stringContaining('卫生'), phone: expect.any(String) },
      matter: { id: couple.matterId, version: expect.any(Number) },
    });
  },

  async ReferralsToUs(world) {
    const nurse = await nurseOf(world);
    const { referralId } = await referred(world);
    const { data } = await world.ask(`{ referral(id: "${referralId}") { matter { id } } }`, {}, 'worker');
    const { referrals } = await world.send('ReferralsToUs', {}, nurse);
    expect(referrals.nodes.length).toBeGreaterThan(0);
    for (const { status, grid, matter, availableActions } of referrals.nodes) {
      expect(grid).toEqual({ code: expect.stringMatching(/^\d{15}$/), name: expect.any(String) });
      expect({ status, matter, availableActions }).toEqual({
        status: 'SENT',
        matter: null,
        availableActions: ['TAKE', 'DECLINE'],
      });
    }
    const itself = await world.ask(`{ matter(id: "${data.referral.matter.id}") { id } }`, {}, nurse);
    expect(itself.data.matter).toBeNull();
  },

  async TakeReferral(world) {
    const nurse = await nurseOf(world);
    const input = await referred(world);
    expect(await world.refusal('TakeReferral', { input }, 'handler')).toMatchObject({ code: 'NOT_FOUND' });
    const { takeReferral } = await world.send('TakeReferral', { input }, nurse);
    expect(takeReferral).toEqual({ id: input.referralId, version: 2, status: 'TAKEN' });
    expect(await world.refusal('TakeReferral', { input }, nurse)).toMatchObject({ code: 'CONFLICT' });
  },

  async WhereToGo(world) {
    const nurse = await nurseOf(world);
    const { referralId: id } = await referred(world);
    const { referral } = await world.send('WhereToGo', { id }, nurse);
    expect(referral).toEqual({ id, destination: { address: '样例路9号3单元' } });
    // Another department's is as if there were none; the worker, who wrote it, is refused.
    expect((await world.send('WhereToGo', { id }, 'handler')).referral).toBeNull();
    expect(await world.refusal('WhereToGo', { id }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { data } = await world.ask('{ myReadLog(first: 50) { nodes { field thingId isGranted } } }', {}, 'leader');
    const read = { field: 'Referral.destination', thingId: id };
    for (const isGranted of [true, false]) expect(data.myReadLog.nodes).toContainEqual({ ...read, isGranted });
  },

  async FinishReferral(world) {
    const nurse = await nurseOf(world);
    const input = await referred(world);
    expect(await world.refusal('FinishReferral', { input }, nurse)).toMatchObject({ code: 'CONFLICT' });
    await world.send('TakeReferral', { input }, nurse);
    const { finishReferral } = await world.send('FinishReferral', { input: { ...input, expectedVersion: 2 } }, nurse);
    expect(finishReferral).toEqual({ id: input.referralId, status: 'DONE', doneAt: expect.any(String) });
    expect((await world.send('WhereToGo', { id: input.referralId }, nurse)).referral.destination).toBeNull();
  },

  async TakeReferralBack(world) {
    const nurse = await nurseOf(world);
    const input = await referred(world);
    expect(await world.refusal('TakeReferralBack', { input }, nurse)).toMatchObject({ code: 'FORBIDDEN' });
    const { withdrawReferral } = await world.send('TakeReferralBack', { input }, 'worker');
    expect(withdrawReferral).toEqual({ id: input.referralId, status: 'WITHDRAWN', version: 2 });
    const done = await referred(world);
    await world.send('TakeReferral', { input: done }, nurse);
    await world.send('FinishReferral', { input: { ...done, expectedVersion: 2 } }, nurse);
    const late = { input: { ...done, expectedVersion: 3 } };
    expect(await world.refusal('TakeReferralBack', late, 'worker')).toMatchObject({ code: 'CONFLICT' });
  },

  async TextsToReadOut(world) {
    const { serviceConsentTexts } = await world.send('TextsToReadOut', {}, 'worker');
    expect(serviceConsentTexts).toContainEqual({ purpose: 'REFERRAL', version: 1, text: expect.any(String) });
  },
};
