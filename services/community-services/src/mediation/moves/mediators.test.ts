import type { Actor } from '@microgrid/access/actor';
import { handle, type FactConsumer } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  company,
  openMediations,
  outcomesOf,
  otherLeader,
  partiesOf,
  thirdLeader,
  unnamedLeader,
  type Mediations,
} from '../../../test/mediations.ts';
import {
  COMMUNITY,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { matterRow } from '../../../test/rows.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { MatterReporterEntity } from '../../matter/reporter/matter-reporter.entity.ts';
import { nameConsents } from '../../name-consent/name-consent.consumer.ts';
import { NameConsentEntity } from '../../name-consent/name-consent.entity.ts';
import { postConsumer } from '../../post/post.consumer.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { mediationsFollowGrids } from '../give-back/mediations-follow-grids.ts';
import { MediatorEntity } from '../parties/mediator.entity.ts';

const REASON = '与对方有亲属关系（样例）';
const of = ({ subject }: { subject: string | null }) => subject ?? '';

describe('who mediates', () => {
  let world: Mediations;
  beforeAll(async () => {
    world = await openMediations();
    await world.clockTo('2026-03-02T10:00');
  });
  afterAll(() => world.close());
  const em = () => world.services.subgraph.database.orm.em.fork();
  const refuse = (id: string, actor = resident, mediator = otherLeader) =>
    world.move('refuseMediator', id, actor, { mediatorId: mediator.subject, reason: REASON });
  const replace = (id: string, actor = worker, input: object = {}) =>
    world.move('replaceMediator', id, actor, { outgoingId: otherLeader.subject, reason: REASON, ...input });
  const fileOf = async (id: string, actor = leader) => {
    const query = `query ($id: ID!) { mediation(id: $id) { file(purpose: MEDIATION) { notes { by { id } text } } } }`;
    return world.services.ask(query, { id }, actor);
  };

  it('E8: once refused, is no witness of what a party says either', async () => {
    const id = await world.given('PROPOSED');
    expect((await refuse(id, resident, leader)).codes).toEqual([]);
    const oral = { agrees: true, textVersion: 1, channel: 'ORAL', pseudonym: '乙方' };
    const said = (witness: Actor) =>
      world.move('answerMediation', id, otherLeader, { ...oral, witnessId: witness.subject });
    const { error } = await said(leader);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'witnessId' });
    expect((await said(worker)).codes).toEqual([]);
  });

  it('E8: is refused by a party, reads the file no more, and the other side never reads why', async () => {
    const id = await world.given();
    const { mediation, codes } = await refuse(id);
    expect([codes, mediation.status]).toEqual([[], 'IN_MEDIATION']);
    expect(mediation.mediators).toHaveLength(2);
    expect((await fileOf(id, otherLeader)).data.mediation).toBeNull();
    expect((await world.move('addMediationNote', id, otherLeader, { text: '样例' })).codes).toEqual(['NOT_FOUND']);
    expect((await fileOf(id)).data.mediation.file.notes).toEqual([{ by: null, text: `甲方：${REASON}` }]);
    const seen = await world.services.ask(
      `query ($id: ID!) { mediation(id: $id) { number status mediators { id } parties { pseudonym } requests { text } agreement } }`,
      { id },
      company,
    );
    expect(JSON.stringify(seen.data)).not.toContain(REASON);
    expect((await refuse(id)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['the worker', worker],
    ['the head', head],
  ])('E8: is replaced by %s, who names another, never the refused one again', async (_who, actor) => {
    const id = await world.given();
    await refuse(id);
    expect((await replace(id, actor, { incomingId: otherLeader.subject })).codes).toEqual(['BAD_USER_INPUT']);
    const { mediation, codes } = await replace(id, actor, { incomingId: thirdLeader.subject });
    expect(codes).toEqual([]);
    expect(mediation).toMatchObject({ version: 5, parties: [] });
    expect(mediation.mediators).toEqual([{ id: leader.subject }, { id: thirdLeader.subject }]);
    expect((await fileOf(id, thirdLeader)).data.mediation.file.notes).toHaveLength(2);
    const again = await replace(id, actor, { outgoingId: leader.subject, incomingId: otherLeader.subject });
    expect(again.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('E8: steps back, and another stays or comes', async () => {
    const id = await world.given();
    const { mediation, codes } = await replace(id, otherLeader);
    expect([codes, mediation.mediators]).toEqual([[], null]);
    expect(await world.look(id, 'mediators { id }')).toEqual({ mediators: [{ id: leader.subject }] });
    expect((await fileOf(id, otherLeader)).data.mediation).toBeNull();
    const last = await replace(id, leader, { outgoingId: leader.subject });
    expect([last.codes, last.error?.extensions?.['argument']]).toEqual([['BAD_USER_INPUT'], 'incomingId']);
    const back = await replace(id, leader, { outgoingId: leader.subject, incomingId: otherLeader.subject });
    expect(back.codes).toEqual([]);
    expect((await fileOf(id, otherLeader)).codes).toEqual([]);
  });

  it.each([
    ['by a mediator for another', leader, {}, 'FORBIDDEN'],
    ['by a party', resident, {}, 'FORBIDDEN'],
    ['by a street officer', officer, {}, 'NOT_FOUND'],
    ['by the head of elsewhere', person(50, 'TOTAL_GRID_HEAD', '510115006004'), {}, 'NOT_FOUND'],
    ['by a party', worker, { incomingId: company.subject }, 'BAD_USER_INPUT'],
    ['by the head, who reads no file', worker, { incomingId: head.subject }, 'BAD_USER_INPUT'],
    ['by who mediates it already', worker, { incomingId: leader.subject }, 'BAD_USER_INPUT'],
    ['by a stranger', worker, { incomingId: person(60).subject }, 'BAD_USER_INPUT'],
    ['by one who may not be named', worker, { incomingId: unnamedLeader.subject }, 'CONFLICT'],
    ['in place of nobody', worker, { outgoingId: thirdLeader.subject }, 'BAD_USER_INPUT'],
    ['on an old version', worker, { expectedVersion: 1 }, 'CONFLICT'],
  ])('is not replaced %s', async (_how, actor, input, code) => {
    const id = await world.given();
    const { codes } = await replace(id, actor, { incomingId: thirdLeader.subject, ...input });
    expect(codes).toEqual([code]);
    const named = await em().find(MediatorEntity, { mediationId: id }, { orderBy: { personId: 'asc' } });
    expect(named.map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE']);
  });

  it('is not changed by a worker who is a party, who would choose the own judge', async () => {
    const parties = [{ personId: worker.subject, name: '样例网格员' }, { name: '样例住户' }];
    const id = await world.given('PROPOSED', { parties });
    expect((await replace(id, worker)).codes).toEqual(['FORBIDDEN']);
    expect((await replace(id, head)).codes).toEqual([]);
  });

  it('P25: is changed once, of two who do it at once', async () => {
    const id = await world.given();
    const expectedVersion = 3;
    const both = await Promise.all(
      [worker, head].map((who) => replace(id, who, { incomingId: thirdLeader.subject, expectedVersion })),
    );
    expect(outcomesOf(both)).toEqual(['CONFLICT', 'OK']);
    expect(await em().count(MediatorEntity, { mediationId: id, status: 'ACTIVE' })).toBe(2);
  });

  describe('of a matter', () => {
    let matterId: string;
    let n = 0;
    beforeEach(async () => {
      n += 1;
      const row = { ...matterRow(200 + n), kind: 'B2' as const, id: newId(), areTextsSealed: false };
      matterId = row.id;
      await world.services.insert(MatterEntity, [row]);
      await world.services.insert(MatterReporterEntity, [{ matterId, personId: of(thirdLeader) }]);
    });

    it('E8: is nobody who reported or handles it, in words that do not tell which', async () => {
      await em().nativeUpdate(MatterEntity, { id: matterId }, { status: 'ACCEPTED', handlerId: of(worker) });
      const told = await Promise.all(
        [thirdLeader, worker, head].map(async (mediator) => {
          const { codes, error } = await world.propose({ matterId, mediatorIds: [mediator.subject] });
          return [codes, error?.message];
        }),
      );
      expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(told[0]).toEqual([['BAD_USER_INPUT'], expect.stringContaining('nobody who reported')]);
      const { mediation } = await world.propose({ matterId });
      const later = await replace(mediation.id, head, { incomingId: thirdLeader.subject });
      expect(later.codes).toEqual(['BAD_USER_INPUT']);
    });

    it('stands in its history for who serves, and hangs on it for who may see it', async () => {
      const { mediation, codes } = await world.propose({ matterId });
      expect(codes).toEqual([]);
      const query = `query ($id: ID!) { matter(id: $id) { status availableActions mediation { id status } history { action actor { id } } } }`;
      const look = async (actor = leader) => (await world.services.ask(query, { id: matterId }, actor)).data.matter;
      const step = { action: 'PROPOSE_MEDIATION', actor: { id: leader.subject } };
      for (const actor of [leader, worker, head]) {
        expect(await look(actor)).toMatchObject({
          status: 'REPORTED',
          mediation: { id: mediation.id },
          history: [step],
        });
      }
      // Who does what of a low matter is not told to the street (0339).
      expect(await look(officer)).toMatchObject({ mediation: null, history: [{ ...step, actor: null }] });
      const reporter = { ...thirdLeader, grants: [] };
      expect(await look(reporter)).toMatchObject({ mediation: null, history: [] });
      expect((await look()).availableActions).not.toContain('PROPOSE_MEDIATION');
      expect(await world.look(mediation.id, 'matter { id }')).toEqual({ matter: { id: matterId } });
    });

    it('is offered to who serves there, and proposed as one of the parties by whoever reported it: else it is the parties that are refused', async () => {
      const reporter = { ...thirdLeader, grants: [] };
      const query = 'query ($id: ID!) { matter(id: $id) { availableActions } }';
      const offered = async (actor: Actor) =>
        (await world.services.ask(query, { id: matterId }, actor)).data.matter.availableActions;
      for (const actor of [leader, worker]) expect(await offered(actor)).toContain('PROPOSE_MEDIATION');
      for (const actor of [reporter, head, officer]) expect(await offered(actor)).not.toContain('PROPOSE_MEDIATION');
      const { codes, error } = await world.propose({ matterId }, reporter);
      expect([codes, error?.extensions?.['argument']]).toEqual([['BAD_USER_INPUT'], 'parties']);
      // What was reported makes nobody else a proposer, nor of another matter.
      expect((await world.propose({ matterId }, person(60))).codes).toEqual(['FORBIDDEN']);
      expect((await world.propose({ matterId: null }, reporter)).codes).toEqual(['FORBIDDEN']);
      const [, other] = partiesOf;
      const parties = [{ personId: reporter.subject, name: '样例上报人' }, other];
      expect((await world.propose({ matterId, parties }, reporter)).codes).toEqual([]);
    });

    it('P25: is proposed once, of two who do it at once, and again once that has ended', async () => {
      const both = await Promise.all([leader, worker].map((who) => world.propose({ matterId }, who)));
      expect(outcomesOf(both)).toEqual(['CONFLICT', 'OK']);
      const { id } = both.find(({ codes }) => codes.length === 0)?.mediation ?? {};
      await world.move('withdrawFromMediation', id, leader);
      expect((await world.propose({ matterId })).codes).toEqual(['CONFLICT']);
      await world.move('concludeMediation', id, leader, { outcome: 'WITHDRAWN', isAdvised: true });
      expect((await world.propose({ matterId })).codes).toEqual([]);
    });

    it.each([
      ['that somebody may not see', resident, {}, 'NOT_FOUND'],
      ['of another kind', leader, { kind: 'B1' }, 'BAD_USER_INPUT'],
    ])('is not proposed of one %s', async (_what, actor, input, code) => {
      expect((await world.propose({ matterId, ...input }, actor)).codes).toEqual([code]);
    });

    it.each([
      ['that is no dispute', { kind: 'C7' }],
      ['that was closed', { status: 'CLOSED', closedAt: new Date() }],
    ] as const)('is not proposed of one %s', async (_what, change) => {
      await em().nativeUpdate(MatterEntity, { id: matterId }, change);
      expect((await world.propose({ matterId })).codes).toEqual(['CONFLICT']);
    });
  });

  describe('and may no more', () => {
    const hear = (consumer: FactConsumer, fact: Parameters<typeof handle>[1]) =>
      world.services.subgraph.database.transaction((manager) => handle(consumer, fact, manager));
    const statusOf = async (id: string, actor = otherLeader) =>
      (await em().findOneOrFail(MediatorEntity, { mediationId: id, personId: of(actor) })).status;
    const about = { personId: of(otherLeader), role: 'MICRO_GRID_LEADER' } as const;
    const where = { subject: idOf(741), gridCode: `${GENERAL}004` };
    const paused = (cause: 'LEAVE' | 'SUSPENSION') =>
      factOf(
        'appointment.paused.v1',
        { ...where, data: { ...about, cause, from: '2026-03-01', to: null, standInId: null } },
        'people',
      );
    const ended = () =>
      factOf('appointment.ended.v1', { ...where, data: { ...about, endsOn: '2026-06-30', reason: 'TERM' } }, 'people');
    const backInPost = () => em().nativeUpdate(PostEntity, { id: where.subject }, { endedAt: null, pausedAt: null });

    it('E7: is off with the end of the post or a suspension, stays on leave, and the worker has it to name another', async () => {
      const id = await world.given();
      const done = await world.given('FAILED');
      await hear(postConsumer, paused('LEAVE'));
      expect(await statusOf(id)).toBe('ACTIVE');
      await hear(postConsumer, paused('SUSPENSION'));
      expect([await statusOf(id), await statusOf(done)]).toEqual(['OUT', 'ACTIVE']);
      await backInPost();
      const other = await world.given();
      await hear(postConsumer, ended());
      expect(await statusOf(other)).toBe('OUT');
      await backInPost();
      expect((await fileOf(other, otherLeader)).data.mediation).toBeNull();
      const { mediation, codes } = await replace(other, worker, { incomingId: thirdLeader.subject });
      expect([codes, mediation.mediators.length]).toEqual([[], 2]);
    });

    it('is off once the consent to be named is withdrawn, and for no other consent', async () => {
      const id = await world.given();
      const withdrawn = (purpose: 'NAME_TO_SERVED' | 'PUBLISH_NAME') =>
        factOf(
          'consent.withdrawn.v1',
          { subject: newId(), gridCode: '000000000', data: { personId: of(otherLeader), purpose } },
          'people',
        );
      await hear(nameConsents, withdrawn('PUBLISH_NAME'));
      expect(await statusOf(id)).toBe('ACTIVE');
      await hear(nameConsents, withdrawn('NAME_TO_SERVED'));
      expect(await statusOf(id)).toBe('OUT');
      await world.services.insert(NameConsentEntity, [{ personId: of(otherLeader) }]);
    });

    it('leaves it to whoever serves in the grid that followed a closed one', async () => {
      const [open, over] = [await world.given(), await world.given('FAILED')];
      const successor = `${COMMUNITY}008001`;
      const move = { from: MICRO, to: successor };
      await world.services.subgraph.database.transaction((manager) => mediationsFollowGrids([move], manager));
      expect([(await world.stored(open)).gridCode, (await world.stored(over)).gridCode]).toEqual([successor, MICRO]);
      expect(await world.look(open, 'id', worker)).toBeNull();
      expect(await world.look(open, 'id', person(51, 'GRID_WORKER', `${COMMUNITY}008`))).toEqual({ id: open });
      expect(await world.look(open, 'id', leader)).toEqual({ id: open });
    });
  });
});
