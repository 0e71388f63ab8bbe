import { samplePeople } from '@microgrid/sample-network/sample-people';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expect } from 'vitest';
import { inDays, XINGLIN } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';
import { agreement, company, dispute, mediationUntil, oralYes, otherLeaders, ownYes } from './world/mediation.ts';

const REASON = '与物业有往来（样例）';
const TEXT = '请提供近三个月的维修账目（样例）';

/** A request to the property company, in a mediation under way. */
async function asked(world: JourneyWorld) {
  const { mediationId } = await mediationUntil(world, 'IN_MEDIATION');
  const input = { mediationId, pseudonym: '乙方', text: TEXT };
  const { sendMediationRequest } = await world.send('AskParty', { input }, 'leader');
  return { mediationId, sendMediationRequest, requestId: sendMediationRequest.requests[0].id };
}

const ownOf = (nodes: { id: string }[], id: string) => nodes.find((node) => node.id === id);

export const disputeBetweenNeighbours: Steps = {
  async ProposeMediation(world) {
    const input = await dispute(world);
    const byParty = { ...input, mediatorIds: [company] };
    expect(await world.refusal('ProposeMediation', { input: byParty }, 'leader')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'mediatorIds',
    });
    const { proposeMediation } = await world.send('ProposeMediation', { input }, 'leader');
    expect(proposeMediation).toMatchObject({ status: 'PROPOSED', version: 1 });
    expect(proposeMediation.parties).toEqual([
      { pseudonym: '甲方', hasConsented: null },
      { pseudonym: '乙方', hasConsented: null },
    ]);
    expect(proposeMediation.mediators).toHaveLength(2);
    expect(await world.refusal('ProposeMediation', { input }, 'worker')).toMatchObject({ code: 'CONFLICT' });
  },

  async SayYes(world) {
    const { mediationId, expectedVersion } = await mediationUntil(world, 'PROPOSED');
    const early = { input: { mediationId, expectedVersion } };
    expect(await world.refusal('StartMediation', early, 'leader')).toMatchObject({ code: 'CONFLICT' });
    const owner = await world.send('SayYes', { input: ownYes(mediationId) }, 'resident');
    expect(owner.answerMediation).toMatchObject({ status: 'PROPOSED' });
    expect(owner.answerMediation.parties[0]).toMatchObject({ isMe: true, hasConsented: true, channel: 'APP' });
    const oral = await world.send('SayYes', { input: oralYes(mediationId) }, 'leader');
    expect(oral.answerMediation).toMatchObject({ status: 'CONSENTED' });
    expect(oral.answerMediation.parties[1]).toMatchObject({ isMe: false, hasConsented: true, channel: 'ORAL' });
  },

  async RefuseMediator(world) {
    const { mediationId } = await mediationUntil(world, 'CONSENTED');
    const [mediatorId] = await otherLeaders(world);
    const input = { mediationId, mediatorId, reason: REASON };
    const { refuseMediator } = await world.send('RefuseMediator', { input }, company);
    expect(refuseMediator).toMatchObject({ id: mediationId, status: 'CONSENTED' });
    const seen = await world.send('MyMediation', { id: mediationId }, 'resident');
    expect(JSON.stringify(seen)).not.toContain(REASON);
    expect((await world.send('MyMediation', { id: mediationId }, mediatorId)).mediation).toBeNull();
  },

  async ReplaceMediator(world) {
    const { mediationId, expectedVersion } = await mediationUntil(world, 'CONSENTED');
    const [outgoingId, incomingId] = await otherLeaders(world);
    await world.send('RefuseMediator', { input: { mediationId, mediatorId: outgoingId, reason: REASON } }, company);
    const input = { mediationId, expectedVersion: expectedVersion + 1, outgoingId, reason: '按申请更换（样例）' };
    for (const other of [company, outgoingId]) {
      const refused = await world.refusal('ReplaceMediator', { input: { ...input, incomingId: other } }, 'worker');
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'incomingId' });
    }
    const { replaceMediator } = await world.send('ReplaceMediator', { input: { ...input, incomingId } }, 'worker');
    expect(replaceMediator).toMatchObject({ version: expectedVersion + 2, parties: [] });
    expect(replaceMediator.mediators).toHaveLength(2);

    // Who reported it never comes, in the same words.
    const reported = await dispute(world, incomingId);
    const { proposeMediation } = await world.send('ProposeMediation', { input: reported }, 'leader');
    const reporter = { ...input, mediationId: proposeMediation.id, expectedVersion: 1, incomingId };
    expect(await world.refusal('ReplaceMediator', { input: reporter }, 'worker')).toMatchObject({
      argument: 'incomingId',
    });
  },

  async StartMediation(world) {
    const input = await mediationUntil(world, 'CONSENTED');
    const { startMediation } = await world.send('StartMediation', { input }, 'leader');
    expect(startMediation).toMatchObject({ status: 'IN_MEDIATION', version: 3, openedOn: shanghaiDate() });
    const days = (Date.parse(startMediation.dueOn) - Date.parse(startMediation.openedOn)) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(28);
    expect(days).toBeLessThanOrEqual(31);
  },

  async MediationFile(world) {
    const { mediationId: id } = await mediationUntil(world, 'IN_MEDIATION');
    const { mediation } = await world.send('MediationFile', { id }, 'leader');
    expect(mediation).toMatchObject({ kind: 'B2', status: 'IN_MEDIATION', requests: [] });
    expect(mediation.file.parties).toEqual([
      { pseudonym: '甲方', name: '样例业主', phone: '028-8000-0001' },
      { pseudonym: '乙方', name: '样例物业公司', phone: null },
    ]);
    expect(await world.refusal('MediationFile', { id }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const glass = `query ($id: ID!) { mediation(id: $id) { file(purpose: BREAK_GLASS, reason: "样例") { notes { text } } } }`;
    const broken = await world.ask(glass, { id }, 'secretary');
    expect([broken.data.mediation.file, broken.errors[0]?.extensions?.['code']]).toEqual([null, 'FORBIDDEN']);
    const { myReadLog } = await world.send('WhoReadMyData', {}, 'resident');
    const reads = myReadLog.nodes.slice(0, 3);
    expect(reads.map(({ field, isGranted }: { field: string; isGranted: boolean }) => [field, isGranted])).toEqual([
      ['Mediation.file', false],
      ['Mediation.file', false],
      ['Mediation.file', true],
    ]);
    for (const who of ['officer', 'handler', 'auditor']) {
      expect((await world.send('MediationFile', { id }, who)).mediation).toBeNull();
    }
    expect(await world.refusal('MediationFile', { id }, 'analyst')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  },

  async AddNote(world) {
    const { mediationId } = await mediationUntil(world, 'IN_MEDIATION');
    const input = { mediationId, text: '双方同意周三面谈（样例）' };
    const { addMediationNote } = await world.send('AddNote', { input }, 'leader');
    expect(addMediationNote).toEqual({ id: mediationId, version: 3 });
    expect(await world.refusal('AddNote', { input }, 'resident')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  },

  async AskParty(world) {
    const { sendMediationRequest } = await asked(world);
    expect(sendMediationRequest.requests).toEqual([
      { id: expect.any(String), sentAt: expect.any(String), party: { pseudonym: '乙方' } },
    ]);
  },

  async RequestsToMe(world) {
    const { mediationId, requestId } = await asked(world);
    const { mediations } = await world.send('RequestsToMe', {}, company);
    expect(ownOf(mediations.nodes, mediationId)).toMatchObject({
      status: 'IN_MEDIATION',
      requests: [{ id: requestId, text: TEXT, answer: null }],
      availableActions: ['ANSWER_REQUEST', 'WITHDRAW', 'REFUSE_MEDIATOR'],
    });
    const other = await world.send('RequestsToMe', {}, 'resident');
    expect(ownOf(other.mediations.nodes, mediationId)).toMatchObject({ requests: [] });
  },

  async AnswerRequest(world) {
    const { requestId } = await asked(world);
    const input = { requestId, answer: '账目已附（样例）' };
    expect(await world.refusal('AnswerRequest', { input }, 'resident')).toMatchObject({ code: 'NOT_FOUND' });
    const { answerMediationRequest } = await world.send('AnswerRequest', { input }, company);
    expect(answerMediationRequest.requests).toEqual([
      { id: requestId, answer: input.answer, answeredAt: expect.any(String) },
    ]);
    expect(await world.refusal('AnswerRequest', { input }, company)).toMatchObject({ code: 'CONFLICT' });
  },

  async ConcludeMediation(world) {
    const input = await mediationUntil(world, 'IN_MEDIATION');
    const failed = { ...input, outcome: 'FAILED' };
    const silent = await world.refusal('ConcludeMediation', { input: failed }, 'leader');
    expect(silent).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'isAdvised' });
    const agreed = { ...input, ...agreement(30) };
    const { concludeMediation } = await world.send('ConcludeMediation', { input: agreed }, 'leader');
    expect(concludeMediation).toMatchObject({
      status: 'AGREED',
      outcome: 'AGREED_WRITTEN',
      followUpOn: inDays(30).slice(0, 10),
    });

    const stopped = await mediationUntil(world, 'IN_MEDIATION');
    await world.send('StopMediation', { input: stopped }, 'resident');
    const ended = { ...stopped, expectedVersion: 4, outcome: 'WITHDRAWN' };
    expect(await world.refusal('ConcludeMediation', { input: ended }, 'leader')).toMatchObject({
      argument: 'isAdvised',
    });
    const advised = await world.send('ConcludeMediation', { input: { ...ended, isAdvised: true } }, 'leader');
    expect(advised.concludeMediation).toMatchObject({ status: 'DONE', outcome: 'WITHDRAWN', followUpOn: null });
  },

  async FollowUp(world) {
    const input = { ...(await mediationUntil(world, 'AGREED')), isKept: true };
    expect(await world.refusal('FollowUp', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { followUpMediation } = await world.send('FollowUp', { input }, 'leader');
    expect(followUpMediation).toMatchObject({ status: 'DONE', isKept: true, followedUpAt: expect.any(String) });
  },

  async MediationsOfCommunity(world) {
    const { mediationId } = await mediationUntil(world, 'IN_MEDIATION');
    const { mediations } = await world.send('MediationsOfCommunity', { community: XINGLIN }, 'secretary');
    expect(mediations.groups).toContainEqual({
      key: { kind: 'B2', outcome: null },
      count: { value: expect.any(Number), status: 'EXACT' },
    });
    const list = `query ($id: ID!) { mediation(id: $id) { number kind status parties { pseudonym } agreement grid { code } } }`;
    const { data } = await world.ask(list, { id: mediationId }, 'secretary');
    expect(data.mediation).toMatchObject({ kind: 'B2', status: 'IN_MEDIATION', parties: [], agreement: null });
    expect(data.mediation.grid.code).toHaveLength(15);
    expect(await world.refusal('MediationsOfCommunity', { community: XINGLIN }, 'analyst')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    const figures = `query ($community: AreaCode!) { mediations(where: { within: $community }) { groups(by: [KIND, OUTCOME]) { count { value } } } }`;
    expect((await world.ask(figures, { community: XINGLIN }, 'analyst')).codes).toEqual(['QUESTION_TOO_FINE']);
  },

  // Of the resident's mini-program.
  async StopMediation(world) {
    const input = await mediationUntil(world, 'IN_MEDIATION');
    expect(await world.refusal('StopMediation', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { withdrawFromMediation } = await world.send('StopMediation', { input }, 'resident');
    expect(withdrawFromMediation).toEqual({ id: input.mediationId, status: 'WITHDRAWN', outcome: null });
  },

  async MyMediation(world) {
    const { mediationId: id } = await mediationUntil(world, 'AGREED');
    const { mediation } = await world.send('MyMediation', { id }, 'resident');
    expect(mediation).toMatchObject({ kind: 'B2', agreement: agreement().agreement, followUpOn: shanghaiDate() });
    expect(mediation.parties).toEqual([
      { pseudonym: '甲方', isMe: true, hasConsented: true },
      { pseudonym: '乙方', isMe: false, hasConsented: true },
    ]);
    expect(mediation.mediators.every(({ displayName }: { displayName: string | null }) => displayName !== null)).toBe(
      true,
    );
    expect(mediation.availableActions).toEqual([]);
  },

  // Of the worker's tablet.
  async LongerMediation(world) {
    const input = await mediationUntil(world, 'IN_MEDIATION');
    const { data } = await world.ask(
      `query ($id: ID!) { mediation(id: $id) { dueOn } }`,
      { id: input.mediationId },
      'leader',
    );
    const dueOn = plusDays(data.mediation.dueOn, 20);
    const late = { input: { ...input, dueOn: plusDays(dueOn, 20) } };
    expect(await world.refusal('LongerMediation', late, 'leader')).toMatchObject({ argument: 'dueOn' });
    const { extendMediation } = await world.send('LongerMediation', { input: { ...input, dueOn } }, 'leader');
    expect(extendMediation).toEqual({ id: input.mediationId, dueOn, version: 4 });
  },

  async WorkerMatter(world) {
    const input = await dispute(world);
    const { proposeMediation } = await world.send('ProposeMediation', { input }, 'leader');
    const { matter } = await world.send('WorkerMatter', { id: input.matterId }, 'worker');
    expect(matter).toMatchObject({ kind: 'B2', status: 'REPORTED', description: expect.any(String) });
    expect(matter.mediation).toEqual({ id: proposeMediation.id, number: proposeMediation.number, status: 'PROPOSED' });
    expect(matter.history.at(-1)).toMatchObject({
      action: 'PROPOSE_MEDIATION',
      actor: { displayName: expect.any(String) },
    });
    expect(matter.availableActions).not.toContain('PROPOSE_MEDIATION');
    const { leader } = samplePeople();
    expect(JSON.stringify(matter)).not.toContain(leader);
  },
};
