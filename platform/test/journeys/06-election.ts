import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import { appointment, GENERAL, microGridsOf, report, vacancy } from './world/deeds.ts';
import { entered, freeGrid, inState, TEXT, toChange, today, voteOf, type Selection } from './world/selections.ts';
import { mattersOf, wholeElection } from './world/whole-election.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

export const election: Steps = {
  async AnnounceSelection(world) {
    const { code: gridCode } = await freeGrid(world);
    const input = { gridCode, method: 'VOTE', opensOn: today(3), closesOn: today(10) };
    const { announceSelection } = await world.send('AnnounceSelection', { input }, 'secretary');
    expect(announceSelection).toMatchObject({
      status: 'ANNOUNCED',
      version: 1,
      votesEach: 1,
      grid: { code: gridCode, name: expect.any(String) },
      opensOn: input.opensOn,
      closesOn: input.closesOn,
    });
    const second = await world.refusal('AnnounceSelection', { input }, 'secretary');
    expect(second).toMatchObject({ code: 'CONFLICT', subject: gridCode });
    expect(await world.refusal('AnnounceSelection', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
  },

  async Nominate(world) {
    const { id: selectionRoundId } = await inState(world, 'NOMINATION');
    const neighbour = await entered(world);
    const { nominateCandidate } = await world.send('Nominate', { input: { selectionRoundId } }, neighbour);
    expect(nominateCandidate.candidates).toContainEqual({
      id: expect.any(String),
      isOwnNomination: true,
      status: 'NOMINATED',
    });
    expect(nominateCandidate.availableActions).toContain('ANSWER_NOMINATION');
    const { officer, resident, worker: personId } = samplePeople();
    const named = await world.send('Nominate', { input: { selectionRoundId, personId } }, 'resident');
    expect(named.nominateCandidate.id).toBe(selectionRoundId);
    const again = await world.refusal('Nominate', { input: { selectionRoundId, personId } }, officer);
    expect(again).toMatchObject({ code: 'CONFLICT', subject: personId });
    const another = { input: { selectionRoundId, personId: resident } };
    for (const who of ['worker', 'resident']) {
      const refused = await world.refusal('Nominate', another, who);
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'personId' });
    }
  },

  async AnswerNomination(world) {
    const { candidates } = await inState(world, 'NOMINATION', (one) =>
      one.candidates.some(({ status }) => status === 'NOMINATED'),
    );
    const named = candidates.find(({ status }) => status === 'NOMINATED') ?? expect.fail('nobody is named');
    const answer = { candidacyId: named.id, stands: true, textVersion: TEXT };
    const unread = await world.refusal(
      'AnswerNomination',
      { input: { ...answer, textVersion: null } },
      named.person.id,
    );
    expect(unread).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'textVersion' });
    const { answerNomination } = await world.send('AnswerNomination', { input: answer }, named.person.id);
    expect(answerNomination.candidates).toContainEqual({
      id: named.id,
      status: 'CONSENTED',
      person: { displayName: expect.stringContaining('样例') },
    });
    expect(await world.refusal('AnswerNomination', { input: answer }, 'secretary')).toMatchObject({
      code: 'NOT_FOUND',
    });
  },

  async ReviewCandidates(world) {
    const round = await inState(world, 'REVIEW');
    const [first, ...others] = round.candidates.filter(({ status }) => status === 'CONSENTED');
    const refusals = others.map(({ id: candidacyId }) => ({ candidacyId, reason: '样例理由' }));
    const input = { ...toChange(round), approvedIds: [first?.id], refusals };
    expect(await world.refusal('ReviewCandidates', { input }, 'officer')).toMatchObject({ code: 'FORBIDDEN' });
    const { reviewCandidates } = await world.send('ReviewCandidates', { input }, 'secretary');
    expect(reviewCandidates).toMatchObject({ id: round.id, status: 'VOTE', version: round.version + 1 });
    expect(reviewCandidates.candidates).toContainEqual({ id: first?.id, status: 'APPROVED' });
  },

  async RecordVote(world) {
    const approved = ({ candidates }: Selection) => candidates.filter(({ status }) => status === 'APPROVED');
    const round = await inState(world, 'VOTE', (one) => approved(one).length === 2);
    const [first, second] = approved(round);
    const tallies = (...votes: number[]) =>
      [first, second].map((candidate, index) => ({ candidacyId: candidate?.id, votes: votes[index] }));
    const entry = { ...toChange(round), ...voteOf(20) };
    const tooMany = { input: { ...entry, tallies: tallies(15, 6), chosenId: first?.id } };
    const refused = await world.refusal('RecordVote', tooMany, 'secretary');
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'tallies' });
    const equal = await world.send('RecordVote', { input: { ...entry, tallies: tallies(10, 10) } }, 'secretary');
    expect(equal.recordVote).toMatchObject({ status: 'TIED', turnoutCount: 20, noticeUntil: null });
    const decided = { ...entry, expectedVersion: equal.recordVote.version, chosenId: second?.id };
    const { recordVote } = await world.send('RecordVote', { input: decided }, 'secretary');
    expect(recordVote).toMatchObject({
      status: 'NOTICE',
      turnoutCount: 20,
      minute: {
        heldAt: entry.heldAt,
        signedBy: [{ displayName: expect.any(String) }, { displayName: expect.any(String) }],
      },
    });
    expect(recordVote.candidates).toContainEqual({ id: second?.id, status: 'CHOSEN', votes: 10 });
    const ballots = await world.ask('{ selectionRound(id: "x") { ballots { id } } }');
    expect(ballots.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  },

  async PublicNotice(world) {
    const { id, grid } = await inState(world, 'NOTICE', isRunning);
    const { selectionRound } = await world.send('PublicNotice', { id });
    expect(selectionRound).toMatchObject({
      id,
      status: 'NOTICE',
      votesEach: 1,
      grid: { code: grid.code },
      availableActions: [],
    });
    expect(selectionRound.turnoutCount).toBeLessThanOrEqual(selectionRound.electorateCount);
    const shown = selectionRound.candidates.map(({ person }: { person: object }) => person);
    expect(shown).toEqual([
      { displayName: expect.stringContaining('样例') },
      { displayName: expect.stringContaining('样例') },
    ]);
  },

  async Object(world) {
    const round = await inState(world, 'NOTICE', isRunning);
    const chosen = round.candidates.find(({ status }) => status === 'CHOSEN') ?? expect.fail('nobody is chosen');
    const input = { selectionRoundId: round.id, candidacyId: chosen.id, text: '户数和签到表不一致（样例）' };
    expect(await world.refusal('Object', { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
    const { raiseObjection } = await world.send('Object', { input }, 'resident');
    expect(raiseObjection).toEqual({
      id: round.id,
      status: 'OBJECTION',
      objections: [{ id: expect.any(String), text: input.text, decision: null }],
    });
    const over = await inState(world, 'NOTICE', (one) => !isRunning(one));
    const late = { ...input, selectionRoundId: over.id, candidacyId: over.candidates[0]?.id };
    expect(await world.refusal('Object', { input: late }, 'resident')).toMatchObject({ code: 'CONFLICT' });
  },

  async DecideObjection(world) {
    const round = await inState(world, 'OBJECTION');
    const objection = round.objections.find(({ decision: made }) => made === null);
    const decision = { decision: 'NOT_UPHELD', reason: '签到表已核对（样例）' };
    const input = { ...toChange(round), objectionId: objection?.id, ...decision };
    expect(await world.refusal('DecideObjection', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { decideObjection } = await world.send('DecideObjection', { input }, 'officer');
    expect(decideObjection).toMatchObject({ id: round.id, status: 'NOTICE' });
    expect(decideObjection.objections).toContainEqual({
      id: objection?.id,
      ...decision,
      decidedBy: { displayName: expect.any(String) },
    });
  },

  async ConfirmSelection(world) {
    const running = await inState(world, 'NOTICE', isRunning);
    const term = { startsOn: today(0), endsOn: today(300) };
    const early = await world.refusal('ConfirmSelection', { input: { ...toChange(running), ...term } }, 'officer');
    expect(early).toMatchObject({ code: 'CONFLICT', subject: running.id });
    await wholeElection(world, await anotherLedGrid(world));
  },

  async MattersOfMicroGrid(world) {
    const { code, outgoing } = await anotherLedGrid(world);
    const { matterId, expectedVersion } = await report(
      world,
      { kind: 'A1', severity: 'EMERGENCY', gridCode: code },
      'resident',
    );
    await world.ask(
      `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { id } }`,
      { input: { matterId, expectedVersion } },
      outgoing.personId,
    );
    expect(await mattersOf(world, code, outgoing.personId)).toMatchObject({ [matterId]: { id: outgoing.personId } });

    const { former } = await vacancy(world);
    await endAppointment(world, outgoing);
    expect(await mattersOf(world, code, outgoing.personId)).toEqual({});
    await world.send('AppointLeader', { input: appointment(code, former) }, 'secretary');
    const { worker } = samplePeople();
    await expect
      .poll(() => mattersOf(world, code, former), { timeout: 20_000 })
      .toMatchObject({ [matterId]: { id: worker } });
  },
};

/** Whether it is to be heard who objects. */
const isRunning = ({ noticeUntil }: Selection) => noticeUntil === null || noticeUntil >= today(0);

/** A micro-grid of the worker's that somebody leads, other than the sample's leader, whom the other steps need. */
async function anotherLedGrid(world: JourneyWorld) {
  const { leader: sampleLeader } = samplePeople();
  for (const { code, leader, appointments } of await microGridsOf(world, GENERAL)) {
    const active = appointments.nodes.find(({ status }) => status === 'ACTIVE');
    if (leader === null || leader.id === sampleLeader || active === undefined) continue;
    return { code, outgoing: { personId: leader.id, appointmentId: active.id, expectedVersion: active.version } };
  }
  return expect.fail(`nobody else leads in ${GENERAL}`);
}

async function endAppointment(world: JourneyWorld, of: { appointmentId: string; expectedVersion: number }) {
  const { appointmentId, expectedVersion } = of;
  const { errors } = await world.ask(
    `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`,
    { input: { appointmentId, expectedVersion, reason: 'MOVED' } },
    'secretary',
  );
  expect(errors).toEqual([]);
}
