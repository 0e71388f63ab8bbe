import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inputs, openReserve, self, type Deed, type EntryRow, type TestReserve } from '../../../test/reserve.ts';
import {
  actor,
  appointment,
  COMMUNITY,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  resident,
  STREET,
  worker,
} from '../../../test/seed.ts';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { ReserveStatus } from '../reserve-entry.terms.ts';

const deeds = Object.keys(inputs) as Deed[];
const statuses = Object.keys(ReserveStatus) as ReserveStatus[];

/** From where each deed leads where, by whom, told without the state table. */
const ways: Readonly<Record<Deed, { from: ReserveStatus[]; to: ReserveStatus; by: string[] }>> = {
  agreeToReserve: { from: ['NOMINATED'], to: 'CONSENTED', by: ['the person'] },
  checkReserveEntry: { from: ['APPLIED', 'CONSENTED'], to: 'CHECKED', by: ['the head'] },
  admitToReserve: { from: ['CHECKED'], to: 'IN_POOL', by: ['the street officer'] },
  assignMentor: { from: ['IN_POOL', 'IN_TRAINING'], to: 'IN_TRAINING', by: ['the head', 'the street officer'] },
  declareReady: { from: ['IN_TRAINING'], to: 'READY', by: ['the mentor'] },
  nameServiceLeader: { from: ['READY'], to: 'SERVICE_LEADER', by: ['the street officer'] },
  leaveReserve: { from: statuses.filter((status) => status !== 'LEFT'), to: 'LEFT', by: ['the person'] },
};

describe('an entry of the reserve', () => {
  let reserve: TestReserve;
  let mentor: Awaited<ReturnType<TestReserve['mentor']>>;
  beforeAll(async () => {
    reserve = await openReserve();
    mentor = await reserve.mentor();
  });
  afterAll(() => reserve.close());

  const mentored = (own: Partial<EntryRow> = {}) =>
    reserve.entry({ gridCode: mentor.gridCode, mentorId: mentor.subject, ...own });
  const extensionsOf = async (answer: ReturnType<TestReserve['move']>) => (await answer).errors[0]?.extensions;
  const besides = (deed: Deed) => (deed === 'assignMentor' ? { mentorId: mentor.subject } : {});
  const callers: [who: string, caller: (entry: EntryRow) => Actor][] = [
    ['the person', self],
    ['the mentor', () => mentor],
    ['the head', () => head],
    ['the street officer', () => officer],
  ];
  const callerOf = (deed: Deed, entry: EntryRow) => {
    const [, caller] = callers.find(([who]) => ways[deed].by.includes(who)) ?? expect.fail();
    return caller(entry);
  };

  describe.each(deeds)('by %s', (deed) => {
    const { from, to, by } = ways[deed];
    const inState = (status = from[0] ?? 'APPLIED') => mentored({ status, version: 3 });

    it.each(by)('is moved on by %s, one version further, with a fact', async (who) => {
      for (const status of from) {
        const entry = await inState(status);
        const [, caller] = callers.find(([name]) => name === who) ?? expect.fail();
        const { data, errors } = await reserve.move(deed, entry, caller(entry), besides(deed));
        expect(errors).toEqual([]);
        expect(data[deed]).toMatchObject({ id: entry.id, status: to, version: 4, person: { id: entry.personId } });
        expect(await reserve.factsOf(entry.id)).toMatchObject([
          {
            type: 'reserve_entry.moved.v1',
            gridcode: mentor.gridCode,
            data: { personId: entry.personId, status: to, mentorId: mentor.subject },
          },
        ]);
      }
    });

    it('is not moved on from any other state', async () => {
      for (const status of statuses.filter((other) => !from.includes(other))) {
        const entry = await inState(status);
        const answer = reserve.move(deed, entry, callerOf(deed, entry), besides(deed));
        expect([status, await extensionsOf(answer)]).toEqual([status, { code: 'CONFLICT', subject: entry.id }]);
        expect(await reserve.stored(entry.id)).toMatchObject({ status, version: 3 });
      }
    });

    it('is not moved on from another version', async () => {
      const entry = await inState();
      const answer = reserve.move(deed, entry, callerOf(deed, entry), { ...besides(deed), expectedVersion: 2 });
      expect(await extensionsOf(answer)).toEqual({ code: 'CONFLICT', subject: 'expectedVersion' });
    });

    const isOwn = by.includes('the person');
    it.each(callers.filter(([who]) => !by.includes(who)))(
      `is not moved on by %s, who sees it: ${isOwn ? 'NOT_FOUND' : 'FORBIDDEN'}`,
      async (_who, caller) => {
        const entry = await inState();
        const { codes } = await reserve.move(deed, entry, caller(entry), besides(deed));
        expect(codes).toEqual([isOwn ? 'NOT_FOUND' : 'FORBIDDEN']);
      },
    );

    it.each<[string, Actor, string]>([
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
      ['a resident', resident, 'NOT_FOUND'],
      ['the worker of another grid', worker, 'NOT_FOUND'],
      ['another head', otherHead, 'NOT_FOUND'],
      ['the officer of another street', actor(newId(), { role: Role.STREET_OFFICER, scope: '510115007' }), 'NOT_FOUND'],
      ['an analyst', actor(newId(), { role: Role.ANALYST, scope: STREET }), 'NOT_FOUND'],
      ['a volunteer there', actor(newId(), { role: Role.VOLUNTEER, scope: COMMUNITY }), 'NOT_FOUND'],
    ])('is not moved on by %s, with one wall or both', async (_who, caller, code) => {
      const entry = await inState();
      expect((await reserve.move(deed, entry, caller, besides(deed))).codes).toEqual([code]);
      await reserve.withoutRowLevelSecurity(async () => {
        expect((await reserve.move(deed, entry, caller, besides(deed))).codes).toEqual([code]);
      });
    });

    it.each(isOwn ? [] : callers.slice(1))(
      'is never moved on by whoever it is of, in the post of %s',
      async (_who, post) => {
        const entry = await inState();
        const { codes } = await reserve.move(deed, entry, actor(entry.personId, ...post(entry).grants), besides(deed));
        expect(codes).toEqual(['FORBIDDEN']);
      },
    );

    it('is not there to be moved on', async () => {
      const input = { reserveEntryId: newId(), expectedVersion: 1, ...besides(deed) };
      const leads = deed === 'nameServiceLeader' ? { leads: '阅读小组' } : {};
      const query = `mutation ($input: ${inputs[deed]}!) { ${deed}(input: $input) { id } }`;
      expect((await reserve.ask(query, { input: { ...input, ...leads } }, officer)).codes).toEqual(['NOT_FOUND']);
      const noId = { ...input, ...leads, reserveEntryId: 'x' };
      expect((await reserve.ask(query, { input: noId }, officer)).codes).toEqual(['BAD_USER_INPUT']);
    });
  });

  describe('gets a mentor', () => {
    it.each<[string, () => Promise<string>]>([
      ['in post in the same general grid', async () => (await reserve.serving()).personId],
      [
        'in post above',
        async () => {
          const personId = await reserve.someone();
          const post = appointment({ personId, role: 'COMMITTEE_CONTACT', gridCode: GENERAL });
          await reserve.insert(AppointmentEntity, [post]);
          return personId;
        },
      ],
    ])('who is %s', async (_where, someone) => {
      const entry = await reserve.entry({ status: 'IN_POOL' });
      const mentorId = await someone();
      const { data, errors } = await reserve.move('assignMentor', entry, head, { mentorId: mentorId.toUpperCase() });
      expect(errors).toEqual([]);
      expect(data.assignMentor.mentor).toEqual({ id: mentorId });
    });

    it.each<[string, (entry: EntryRow) => Promise<string>]>([
      ['who is the person, in capitals', async ({ personId }) => personId.toUpperCase()],
      ['who serves nowhere', () => reserve.someone()],
      ['who serves elsewhere', async () => mentor.subject],
      ['whose post has ended', async () => (await reserve.serving({ status: 'ENDED', endReason: 'MOVED' })).personId],
      ['who is suspended', async () => (await reserve.serving({ status: 'SUSPENDED' })).personId],
      ['whom nobody knows', async () => newId()],
      ['who is no id', async () => 'x'],
    ])('but none %s', async (_who, someone) => {
      const entry = await reserve.entry({ status: 'IN_POOL' });
      const answer = reserve.move('assignMentor', entry, head, { mentorId: await someone(entry) });
      expect(await extensionsOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'mentorId' });
    });

    it('but not the person, in post there too', async () => {
      const { personId } = await reserve.serving({ gridCode: micro(2, mentor.gridCode) });
      const entry = await reserve.entry({ status: 'IN_POOL', gridCode: mentor.gridCode, personId });
      const answer = reserve.move('assignMentor', entry, head, { mentorId: personId.toUpperCase() });
      expect(await extensionsOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'mentorId' });
    });

    it('and another one, who alone then says that the person is ready', async () => {
      const entry = await mentored({ status: 'IN_TRAINING' });
      const { personId } = await reserve.serving({ gridCode: micro(1, mentor.gridCode) });
      expect((await reserve.move('assignMentor', entry, officer, { mentorId: personId })).errors).toEqual([]);
      expect((await reserve.move('declareReady', entry, mentor)).codes).toEqual(['NOT_FOUND']);
      const leader = actor(personId, { role: Role.MICRO_GRID_LEADER, scope: micro(1, mentor.gridCode) });
      expect((await reserve.move('declareReady', entry, leader)).errors).toEqual([]);
    });

    it('who no more says so once out of post', async () => {
      const entry = await mentored({ status: 'IN_TRAINING' });
      const { codes } = await reserve.move('declareReady', entry, actor(mentor.subject));
      expect(codes).toEqual(['NOT_FOUND']);
    });
  });

  it.each(['', ' ', 'x'.repeat(51), '电话 13900000000'])('names no leader of "%s"', async (leads) => {
    const entry = await mentored({ status: 'READY' });
    const answer = reserve.move('nameServiceLeader', entry, officer, { leads });
    expect(await extensionsOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'leads' });
  });

  it('names who leads what', async () => {
    const entry = await mentored({ status: 'READY' });
    const { data } = await reserve.move('nameServiceLeader', entry, officer, { leads: '阅读小组' });
    expect(data.nameServiceLeader).toMatchObject({ status: 'SERVICE_LEADER', leads: '阅读小组' });
  });

  it('makes a volunteer of the person with the admission, and of nobody once the person has left', async () => {
    const entry = await reserve.entry({ status: 'CHECKED' });
    const grants = async () =>
      (await reserve.ask(`{ grantsOf(personId: "${entry.personId}") { role scope } }`, {}, GATEWAY)).data.grantsOf;
    const roles = async () =>
      (await reserve.ask('{ myRoles { role areaCode until grid { code } department { id } } }', {}, self(entry))).data
        .myRoles;
    expect([await grants(), await roles()]).toEqual([[], []]);
    await reserve.move('admitToReserve', entry, officer);
    const held = { role: 'VOLUNTEER', areaCode: micro(3), until: null, grid: { code: micro(3) }, department: null };
    expect([await grants(), await roles()]).toEqual([[{ role: 'VOLUNTEER', scope: micro(3) }], [held]]);
    await reserve.move('leaveReserve', entry, self(entry));
    expect([await grants(), await roles()]).toEqual([[], []]);
  });

  // The embedded database has one connection, so there one comes after the other anyway.
  it.runIf(inject('postgresUrl') !== undefined)(
    'P25: that is moved on by two at once is moved on by one; the other is told',
    async () => {
      for (let round = 0; round < 5; round++) {
        const entry = await mentored({ status: 'IN_TRAINING' });
        const version = { expectedVersion: 1 };
        const answers = await Promise.all([
          reserve.move('declareReady', entry, mentor, version),
          reserve.move('leaveReserve', entry, self(entry), version),
        ]);
        expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
        expect(await reserve.stored(entry.id)).toMatchObject({ version: 2 });
      }
    },
  );
});
