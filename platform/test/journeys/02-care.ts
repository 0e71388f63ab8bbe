import { samplePeople } from '@microgrid/sample-network/sample-people';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expect } from 'vitest';
import { aged, agreement, careUntil, contactOf, proposal, unnamed } from './world/care.ts';
import { gridOfLeader, inDays, microGridsOf, XINGLIN } from './world/deeds.ts';
import type { Steps } from './world/journey-world.ts';

const done = { outcome: 'DONE', result: 'OK' };

/** What becomes of the couple's matter: a care need with an end date. */
export const care: Steps = {
  async TextsToReadOut(world) {
    const { serviceConsentTexts } = await world.send('TextsToReadOut');
    const text = serviceConsentTexts.find(({ purpose }: { purpose: string }) => purpose === 'CARE');
    expect(text).toEqual({ purpose: 'CARE', version: 1, text: expect.stringContaining('我随时可以不要') });
  },

  async ProposeCare(world) {
    const input = proposal(await gridOfLeader(world));
    const late = await world.refusal(
      'ProposeCare',
      { input: { ...input, endsOn: inDays(396).slice(0, 10) } },
      'leader',
    );
    expect(late).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'endsOn' });
    const { proposeCare } = await world.send('ProposeCare', { input }, 'leader');
    expect(proposeCare).toMatchObject({ status: 'PROPOSED', version: 1, endsOn: input.endsOn, availableActions: [] });
    expect(proposeCare.pseudonym).toMatch(/^C-\d{6}$/);
  },

  async RecordOralConsent(world) {
    const input = { ...(await careUntil(world, 'PROPOSED')), textVersion: 1, channel: 'ORAL' };
    const alone = await world.refusal('RecordOralConsent', { input }, 'worker');
    expect(alone).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'witnessId' });
    const before = { input: { ...input, witnessId: samplePeople().leader } };
    const { recordCareConsent } = await world.send('RecordOralConsent', before, 'worker');
    const consent = { channel: 'ORAL', textVersion: 1, givenAt: expect.any(String) };
    expect(recordCareConsent).toMatchObject({ status: 'CONSENTED', version: 2, consent });
    const witness = { displayName: expect.stringContaining('样例') };
    expect(recordCareConsent.consent.witnesses).toEqual([witness, witness]);
  },

  async AgreeCare(world) {
    const early = { input: { ...(await careUntil(world, 'PROPOSED')), ...agreement() } };
    expect(await world.refusal('AgreeCare', early, 'worker')).toMatchObject({ code: 'CONFLICT' });
    const input = { ...(await careUntil(world, 'CONSENTED')), ...agreement() };
    const { agreeCare } = await world.send('AgreeCare', { input }, 'worker');
    expect(agreeCare).toMatchObject({ status: 'ACTIVE', rhythm: 'MONTHLY', mode: 'VISIT', nextOn: shanghaiDate() });
    expect(agreeCare).toMatchObject({
      visitor: { displayName: expect.any(String) },
      reviewOn: plusDays(agreeCare.endsOn, -30),
    });

    const { code, leader, worker } = await unnamed(world);
    const { proposeCare } = await world.send(
      'ProposeCare',
      { input: { ...proposal(code), personId: null } },
      worker.id,
    );
    const paper = { careNeedId: proposeCare.id, expectedVersion: 1, textVersion: 1, channel: 'PAPER' };
    await world.send('RecordOralConsent', { input: paper }, worker.id);
    const byUnnamed = { careNeedId: proposeCare.id, expectedVersion: 2, ...agreement(), visitorId: leader.id };
    const refused = await world.refusal('AgreeCare', { input: byUnnamed }, worker.id);
    expect(refused).toMatchObject({ code: 'CONFLICT', subject: leader.id });
  },

  async VisitsDue(world) {
    const { careNeedId } = await careUntil(world, 'ACTIVE');
    const { careVisits } = await world.send('VisitsDue', { today: shanghaiDate() }, 'leader');
    const own = careVisits.nodes.find(({ need }: { need: { id: string } }) => need.id === careNeedId);
    expect(own).toMatchObject({ dueOn: shanghaiDate(), need: { pseudonym: expect.stringMatching(/^C-/) } });
    expect(own.need.grid.name).toEqual(expect.any(String));
  },

  async WhomToSee(world) {
    const { careNeedId: need } = await careUntil(world, 'ACTIVE');
    const { careNeed } = await world.send('WhomToSee', { need }, 'leader');
    expect(careNeed).toMatchObject({ id: need, contact: aged });
    const { leader } = samplePeople();
    const others = await microGridsOf(world, XINGLIN);
    const another = others.find((grid) => grid.leader !== null && grid.leader.id !== leader)?.leader;
    expect((await world.send('WhomToSee', { need }, another?.id ?? '')).careNeed).toBeNull();
    expect(await world.refusal('WhomToSee', { need }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { myReadLog } = await world.send('WhoReadMyData', {}, 'resident');
    const reads = myReadLog.nodes.slice(0, 2);
    expect(reads.map(({ isGranted, readAs }: { isGranted: boolean; readAs: string }) => [isGranted, readAs])).toEqual([
      [false, 'NONE'],
      [true, 'VISITOR'],
    ]);
  },

  async RecordCareVisit(world) {
    const { careNeedId } = await careUntil(world, 'ACTIVE');
    const { id: careVisitId } = await contactOf(world, careNeedId);
    const missed = await world.refusal('RecordCareVisit', { input: { careVisitId, outcome: 'MISSED' } }, 'leader');
    expect(missed).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'outcome' });
    const { recordCareVisit } = await world.send('RecordCareVisit', { input: { careVisitId, ...done } }, 'leader');
    expect(recordCareVisit).toMatchObject({ status: 'DONE', mode: 'VISIT', result: 'OK', need: { id: careNeedId } });
    expect(recordCareVisit.need.nextOn > shanghaiDate()).toBe(true);
    const again = await world.refusal('RecordCareVisit', { input: { careVisitId, ...done } }, 'worker');
    expect(again).toMatchObject({ code: 'CONFLICT', subject: careVisitId });
  },

  async WhoReadMyData(world) {
    const { careNeedId: need } = await careUntil(world, 'ACTIVE');
    await world.send('WhomToSee', { need }, 'leader');
    const { careNeeds, myReadLog } = await world.send('WhoReadMyData', {}, 'resident');
    const own = careNeeds.nodes.find(({ id }: { id: string }) => id === need);
    expect(own).toMatchObject({ status: 'ACTIVE', visitor: { displayName: expect.any(String) } });
    expect(own.availableActions).toEqual(['PAUSE', 'END']);
    expect(myReadLog.nodes[0]).toMatchObject({
      field: 'CareNeed.contact',
      readAs: 'VISITOR',
      readFor: { name: expect.any(String) },
      purpose: 'CARE_VISIT',
      isBreakGlass: false,
      isGranted: true,
    });
  },

  async PauseMyCare(world) {
    const need = await careUntil(world, 'ACTIVE');
    const until = inDays(20).slice(0, 10);
    const { pauseCare } = await world.send('PauseMyCare', { input: { ...need, until } }, 'resident');
    expect(pauseCare).toMatchObject({ status: 'ACTIVE', pausedUntil: until, nextOn: plusDays(until, 1) });
    const late = { ...need, expectedVersion: pauseCare.version, until: inDays(201).slice(0, 10) };
    expect(await world.refusal('PauseMyCare', { input: late }, 'resident')).toMatchObject({ argument: 'until' });
  },

  async EndMyCare(world) {
    const input = await careUntil(world, 'ACTIVE');
    const { endCare } = await world.send('EndMyCare', { input }, 'resident');
    expect(endCare).toEqual({ id: input.careNeedId, status: 'ENDED' });
    const { careVisits } = await world.send('VisitsDue', { today: shanghaiDate() }, 'leader');
    const left = careVisits.nodes.filter(({ need }: { need: { id: string } | null }) => need?.id === input.careNeedId);
    expect(left).toEqual([]);
  },

  // Of the resident's mini-program.
  async MyData(world) {
    const { careNeedId: need } = await careUntil(world, 'ACTIVE');
    await world.send('WhomToSee', { need }, 'leader');
    const { myReadLog, me, myErasure } = await world.send('MyData', {}, 'resident');
    expect(myReadLog.nodes[0]).toMatchObject({ field: 'CareNeed.contact', readAs: 'VISITOR', isGranted: true });
    expect([me, myErasure]).toEqual([null, null]);
    const own = await world.send('MyData', {}, 'leader');
    expect(own.me.consents.length).toBeGreaterThan(0);
  },

  // Of the office's desk.
  async ReadsToWatch(world) {
    const { careNeedId: need } = await careUntil(world, 'ACTIVE');
    const reason = '多日无人应门（样例）';
    const query = `query ($need: ID!, $reason: String!) { careNeed(id: $need) { contact(purpose: BREAK_GLASS, reason: $reason) { name } } }`;
    const { data } = await world.ask(query, { need, reason }, 'secretary');
    expect(data.careNeed.contact).toEqual({ name: aged.name });
    const { readLog } = await world.send('ReadsToWatch', { within: XINGLIN }, 'auditor');
    expect(readLog.nodes[0]).toMatchObject({ thingId: need, readAs: 'HEAD', purpose: 'BREAK_GLASS', reason });
    expect(readLog.nodes[0].readFor).toEqual({ name: expect.stringContaining('杏林') });
    expect(readLog.groups.map(({ key }: { key: { purpose: string } }) => key.purpose)).toEqual(['BREAK_GLASS']);
    expect(await world.refusal('ReadsToWatch', { within: XINGLIN }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
  },

  // Of journey 8.
  async CorrectVisit(world) {
    const { careNeedId } = await careUntil(world, 'ACTIVE');
    const { id: careVisitId } = await contactOf(world, careNeedId);
    const { version, input } = await recorded(world, careVisitId);
    expect(await world.refusal('CorrectVisit', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { correctCareVisit } = await world.send('CorrectVisit', { input }, 'worker');
    expect(correctCareVisit).toMatchObject({
      status: 'DECLINED',
      correctionReason: input.reason,
      version: version + 1,
    });
  },

  // Of the worker's tablet.
  async CareOfGrid(world) {
    const { careNeedId } = await careUntil(world, 'ACTIVE');
    const general = (await gridOfLeader(world)).slice(0, 15);
    const { careNeeds } = await world.send('CareOfGrid', { general }, 'worker');
    const own = careNeeds.nodes.find(({ id }: { id: string }) => id === careNeedId);
    expect(own).toMatchObject({ kinds: ['C1', 'C2'], status: 'ACTIVE', isMine: false, consent: { channel: 'ORAL' } });
    expect(own.visits.nodes).toMatchObject([{ dueOn: shanghaiDate(), status: 'DUE', at: null, result: null }]);
    expect(own.availableActions).toEqual(['RECORD_VISIT', 'REVIEW', 'PAUSE', 'END']);
  },

  async ReviewCare(world) {
    const input = { ...(await careUntil(world, 'ACTIVE')), endsOn: inDays(300).slice(0, 10), textVersion: 1 };
    expect(await world.refusal('ReviewCare', { input }, 'worker')).toMatchObject({ code: 'BAD_USER_INPUT' });
    const app = { input: { ...input, channel: 'APP' } };
    expect(await world.refusal('ReviewCare', app, 'worker')).toMatchObject({ code: 'CONFLICT' });
    const paper = { input: { ...input, channel: 'PAPER' } };
    const { reviewCare } = await world.send('ReviewCare', paper, 'worker');
    expect(reviewCare).toMatchObject({ status: 'ACTIVE', endsOn: input.endsOn, reviewOn: plusDays(input.endsOn, -30) });
  },
};

/** A contact that its visitor recorded, and what the worker says of it. */
async function recorded(world: Parameters<Steps[string]>[0], careVisitId: string) {
  await world.send('RecordCareVisit', { input: { careVisitId, ...done } }, 'leader');
  const { data } = await world.ask(
    `{ careVisits(where: { isMine: true, status: DONE }, orderBy: DUE_ON_DESC, first: 100) { nodes { id version } } }`,
    {},
    'leader',
  );
  const { version } = data.careVisits.nodes.find(({ id }: { id: string }) => id === careVisitId);
  const reason = '当时婉拒（样例）';
  return { version, input: { careVisitId, expectedVersion: version, outcome: 'DECLINED', reason } };
}
