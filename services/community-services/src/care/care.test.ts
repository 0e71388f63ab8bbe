import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactOf, openCares, otherLeader, volunteer, type CareMutation, type Cares } from '../../test/cares.ts';
import { matterRow } from '../../test/rows.ts';
import {
  analyst,
  contact,
  GENERAL,
  head,
  leader,
  MICRO,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { MatterReporterEntity } from '../matter/reporter/matter-reporter.entity.ts';
import { CareContactEntity } from './contact/care-contact.entity.ts';

const otherWorker = person(30, 'GRID_WORKER', '510115006005008');
const handler = person(31, 'DEPARTMENT_HANDLER', '510115006');
const oral = { textVersion: 1, channel: 'ORAL', witnessId: leader.subject };
const agreed = { rhythm: 'MONTHLY', mode: 'VISIT', visitorId: leader.subject, firstOn: '2026-03-10' };

describe('care', () => {
  let cares: Cares;
  beforeAll(async () => {
    cares = await openCares();
    await cares.clockTo('2026-03-02T10:00');
  });
  afterAll(() => cares.close());

  describe('that is proposed', () => {
    it('waits for consent, under a name that tells no count, with who it is for sealed', async () => {
      const { need, codes } = await cares.propose();
      expect(codes).toEqual([]);
      expect(need).toMatchObject({
        status: 'PROPOSED',
        version: 1,
        endsOn: '2026-12-02',
        consent: null,
        isMine: false,
      });
      expect(need.pseudonym).toMatch(/^C-\d{6}$/);
      expect(need.availableActions).toEqual([]);
      const em = cares.services.subgraph.database.orm.em.fork();
      expect(await em.findOneOrFail(CareContactEntity, need.id)).toMatchObject({
        ...contactOf,
        personId: resident.subject,
      });
      expect(await cares.look(need.id, 'availableActions', worker)).toEqual({
        availableActions: ['RECORD_CONSENT', 'END'],
      });
      expect(await cares.look(need.id, 'isMine availableActions', resident)).toEqual({
        isMine: true,
        availableActions: ['RECORD_CONSENT', 'END'],
      });
    });

    it('is proposed by a resident for oneself, and for nobody else', async () => {
      const own = await cares.propose({}, resident);
      expect(own.need).toMatchObject({ status: 'PROPOSED', isMine: true });
      for (const input of [{ personId: neighbour.subject }, { personId: null }]) {
        expect((await cares.propose(input, resident)).codes).toEqual(['FORBIDDEN']);
      }
    });

    it.each([
      ['the leader beside', otherLeader],
      ['the worker of another grid', otherWorker],
      ['a contact', contact],
      ['the head', head],
      ['a street officer', officer],
      ['a department handler', handler],
    ])('is not proposed by %s', async (_who, actor) => {
      expect((await cares.propose({}, actor)).codes).toEqual(['FORBIDDEN']);
    });

    it.each([
      ['13 months ahead', { endsOn: '2027-04-02' }, 'endsOn'],
      ['today', { endsOn: '2026-03-02' }, 'endsOn'],
      ['for kinds other than C', { kinds: ['C1', 'B3'] }, 'kinds'],
      ['without a kind', { kinds: [] }, 'kinds'],
      ['of a general grid', { gridCode: GENERAL }, 'gridCode'],
      ['of a grid that is not there', { gridCode: `${GENERAL}999` }, 'gridCode'],
      ['without phone and address', { contact: { name: '样例老人' } }, 'contact'],
      [
        'with an identity number for an address',
        { contact: { name: '样例老人', address: '510115630101001' } },
        'contact.address',
      ],
      ['from a matter that is not there', { matterId: newId() }, 'matterId'],
    ])('is refused %s', async (_what, input, argument) => {
      const { error } = await cares.propose(input, worker);
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });

    it('for a year to the day is possible', async () => {
      expect((await cares.propose({ endsOn: '2027-03-02' })).codes).toEqual([]);
    });

    it('from a matter keeps it, for whoever may see both', async () => {
      const row = matterRow(1, { kind: 'C1', areTextsSealed: true, place: null, description: null });
      await cares.services.insert(MatterEntity, [row]);
      await cares.services.insert(MatterReporterEntity, [{ matterId: row.id, personId: resident.subject ?? '' }]);
      const { need } = await cares.propose({ matterId: row.id });
      expect(await cares.look(need.id, 'matter { id number }', worker)).toEqual({
        matter: { id: row.id, number: row.number },
      });
      expect(await cares.look(need.id, 'matter { id }', head)).toEqual({ matter: null });
      const elsewhere = await cares.propose({ matterId: row.id, gridCode: `${GENERAL}004` }, worker);
      expect(elsewhere.error?.extensions).toMatchObject({ argument: 'matterId' });
    });

    it('P21: twice by one write is one', async () => {
      const writeId = newId();
      const [first, second] = [await cares.propose({ writeId }), await cares.propose({ writeId })];
      expect(second.need).toEqual(first.need);
      expect((await cares.propose({ writeId, kinds: ['C3'] })).codes).toEqual(['CONFLICT']);
    });
  });

  describe('that somebody agrees to', () => {
    it('orally before two keeps both names', async () => {
      const id = await cares.given('PROPOSED');
      const { need } = await cares.move('recordCareConsent', id, worker, oral);
      expect(need).toMatchObject({ status: 'CONSENTED', version: 2 });
      expect(need.consent).toMatchObject({ channel: 'ORAL', textVersion: 1, legalDuty: null });
      expect(need.consent.witnesses).toEqual([{ id: worker.subject }, { id: leader.subject }]);
      expect(need.availableActions).toEqual(['AGREE', 'END']);
    });

    it('in the app is said by the person alone', async () => {
      const id = await cares.given('PROPOSED');
      const app = { textVersion: 1, channel: 'APP' };
      expect((await cares.move('recordCareConsent', id, worker, app)).codes).toEqual(['FORBIDDEN']);
      const { need } = await cares.move('recordCareConsent', id, resident, app);
      expect(need.consent).toMatchObject({ channel: 'APP', witnesses: [] });
    });

    it.each([
      ['orally by the person', resident, oral, { code: 'FORBIDDEN' }],
      ['by the leader who proposed it', leader, { ...oral, witnessId: worker.subject }, { code: 'FORBIDDEN' }],
      ['by the head', head, oral, { code: 'FORBIDDEN' }],
      ['by a neighbour', neighbour, oral, { code: 'NOT_FOUND' }],
      ['by the leader beside', otherLeader, oral, { code: 'NOT_FOUND' }],
      [
        'orally before nobody else',
        worker,
        { ...oral, witnessId: null },
        { code: 'BAD_USER_INPUT', argument: 'witnessId' },
      ],
      ['orally before the caller', worker, { ...oral, witnessId: worker.subject }, { argument: 'witnessId' }],
      ['orally before the person', worker, { ...oral, witnessId: resident.subject }, { argument: 'witnessId' }],
      [
        'orally before somebody who does not serve there',
        worker,
        { ...oral, witnessId: neighbour.subject },
        { argument: 'witnessId' },
      ],
      ['on paper before a witness', worker, { ...oral, channel: 'PAPER' }, { argument: 'witnessId' }],
      ['to another text', worker, { ...oral, textVersion: 2 }, { argument: 'textVersion' }],
      ['orally by a legal duty', worker, { ...oral, legalDuty: '样例职责' }, { argument: 'legalDuty' }],
    ])('is not recorded %s', async (_what, actor, input, extensions) => {
      const id = await cares.given('PROPOSED');
      const { error } = await cares.move('recordCareConsent', id, actor, input);
      expect(error?.extensions).toMatchObject(extensions);
      expect((await cares.look(id, 'status')).status).toBe('PROPOSED');
    });

    it('rests on a legal duty where the worker says which', async () => {
      const id = await cares.given('PROPOSED');
      const duty = { textVersion: 1, channel: 'PAPER', legalDuty: '特困人员供养（样例）' };
      const { need } = await cares.move('recordCareConsent', id, worker, duty);
      expect(need.consent).toMatchObject({
        channel: 'PAPER',
        legalDuty: duty.legalDuty,
        witnesses: [{ id: worker.subject }],
      });
    });

    it('is unknown from then on to the leader who proposed it', async () => {
      const id = await cares.given('PROPOSED');
      expect(await cares.look(id, 'id', leader)).toEqual({ id });
      await cares.move('recordCareConsent', id, worker, oral);
      expect(await cares.look(id, 'id', leader)).toBeNull();
    });
  });

  describe('that is agreed on', () => {
    it('is active, with a visitor, a first contact and a day on which it is reviewed', async () => {
      const id = await cares.given('CONSENTED');
      const { need } = await cares.move('agreeCare', id, worker, agreed);
      expect(need).toMatchObject({
        status: 'ACTIVE',
        version: 3,
        rhythm: 'MONTHLY',
        mode: 'VISIT',
        nextOn: '2026-03-10',
      });
      expect(need).toMatchObject({ reviewOn: '2026-11-02', endsOn: '2026-12-02', visitor: { id: leader.subject } });
      expect(need.availableActions).toEqual(['RECORD_VISIT', 'REVIEW', 'PAUSE', 'END']);
    });

    it('before consent is a conflict', async () => {
      const id = await cares.given('PROPOSED');
      const { error, codes } = await cares.move('agreeCare', id, worker, agreed);
      expect([codes, error?.message]).toEqual([['CONFLICT'], expect.stringContaining('RECORD_CONSENT, END')]);
    });

    it.each([
      ['a volunteer there', volunteer, []],
      ['the committee contact', contact, []],
      ['a leader of another micro-grid', otherLeader, ['BAD_USER_INPUT']],
      ['somebody who does not serve', neighbour, ['BAD_USER_INPUT']],
      ['the person', resident, ['BAD_USER_INPUT']],
      ['the head, who is not to be named', head, ['CONFLICT']],
    ])('with %s as visitor', async (_who, { subject: visitorId }, expected) => {
      const id = await cares.given('CONSENTED');
      expect((await cares.move('agreeCare', id, worker, { ...agreed, visitorId })).codes).toEqual(expected);
    });

    it.each(['2026-03-01', '2026-12-03'])('has no first contact on %s', async (firstOn) => {
      const id = await cares.given('CONSENTED');
      const { error } = await cares.move('agreeCare', id, worker, { ...agreed, firstOn });
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'firstOn' });
    });

    it.each([
      ['the person', resident, 'FORBIDDEN'],
      ['the head', head, 'FORBIDDEN'],
      ['the leader', leader, 'NOT_FOUND'],
      ['the contact', contact, 'NOT_FOUND'],
      ['a street officer', officer, 'NOT_FOUND'],
      ['a department handler', handler, 'NOT_FOUND'],
      ['an analyst', analyst, 'NOT_FOUND'],
    ])('is not agreed on by %s', async (_who, actor, code) => {
      const id = await cares.given('CONSENTED');
      expect((await cares.move('agreeCare', id, actor, agreed)).codes).toEqual([code]);
    });

    it('P25: by two clients at once is agreed on once', async () => {
      const id = await cares.given('CONSENTED');
      const both = await Promise.all(
        [1, 2].map(() => cares.move('agreeCare', id, worker, { ...agreed, expectedVersion: 2 })),
      );
      expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
      expect(await cares.visitsOf(id)).toHaveLength(1);
    });
  });

  describe('that ends', () => {
    it.each(['PROPOSED', 'CONSENTED', 'ACTIVE'] as const)(
      'E1: by the person from %s, without a reason, has nobody to reach and no contact from that moment',
      async (status) => {
        const id = await cares.given(status);
        const { need, codes } = await cares.move('endCare', id, resident);
        expect([codes, need]).toEqual([[], expect.objectContaining({ status: 'ENDED', nextOn: null, visitor: null })]);
        expect((await cares.visitsOf(id)).filter(({ status: so }) => so === 'DUE')).toEqual([]);
        const em = cares.services.subgraph.database.orm.em.fork();
        const none = { name: null, phone: null, address: null };
        expect(await em.findOneOrFail(CareContactEntity, id)).toMatchObject({ ...none, personId: resident.subject });
        expect(await cares.look(id, 'contact(purpose: CARE_VISIT) { name }', worker)).toEqual({ contact: null });
        expect(await cares.look(id, 'id', leader)).toBeNull();
        expect(await cares.look(id, 'status', resident)).toEqual({ status: 'ENDED' });
      },
    );

    it('E1: twice is one end', async () => {
      const id = await cares.given();
      const end = { writeId: newId(), expectedVersion: 3 };
      const first = await cares.move('endCare', id, resident, end);
      expect((await cares.move('endCare', id, resident, end)).need).toEqual(first.need);
      const { codes, error } = await cares.move('endCare', id, worker, { reason: 'GONE' });
      expect([codes, error?.message]).toEqual([['CONFLICT'], expect.stringContaining('not possible from ENDED')]);
    });

    it('is ended by the worker with a reason that the clock does not say', async () => {
      const id = await cares.given();
      for (const input of [{}, { reason: 'EXPIRED' }]) {
        const { error } = await cares.move('endCare', id, worker, input);
        expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'reason' });
      }
      expect((await cares.move('endCare', id, worker, { reason: 'TAKEN_OVER' })).need.status).toBe('ENDED');
    });

    it.each<[CareMutation, object]>([
      ['recordCareConsent', { textVersion: 1, channel: 'PAPER' }],
      ['agreeCare', agreed],
      ['reviewCare', { endsOn: '2026-12-31', textVersion: 1, channel: 'PAPER' }],
      ['pauseCare', { until: '2026-03-20' }],
    ])('takes no %s any more', async (mutation, input) => {
      const id = await cares.given();
      await cares.move('endCare', id, resident);
      expect((await cares.move(mutation, id, worker, input)).codes).toEqual(['CONFLICT']);
    });

    it.each([
      ['its visitor', leader],
      ['the head', head],
    ])('is not ended by %s', async (_who, actor) => {
      const id = await cares.given();
      expect((await cares.move('endCare', id, actor, { reason: 'GONE' })).codes).toEqual(['FORBIDDEN']);
    });
  });

  it('is told in no fact but as contacts in the general grid, without whose it is nor what kind', async () => {
    const facts = JSON.stringify(await cares.told());
    expect(facts).not.toContain(resident.subject);
    expect(facts).not.toContain(MICRO);
    expect(facts).not.toMatch(/"C\d"/);
  });
});
