import { ANONYMOUS, GATEWAY, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { actor, COMMUNITY, daysFromToday, head, micro, officer, resident, STREET, worker } from '../../../test/seed.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { endTerms } from '../end/end-terms.job.ts';
import { beginTerms } from './begin-terms.job.ts';
import { latestEndOf } from '@microgrid/subgraph/term';

const APPOINT = `mutation ($input: AppointInput!) { appoint(input: $input) {
  id role basis status startsOn endsOn grid { code } person { id } } }`;
const today = daysFromToday(0);
const DAY_MS = 86_400_000;

describe('a head, a worker or a contact', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  let made = 0;
  /** A general grid in which nobody serves. */
  const general = () => `${COMMUNITY}${String(100 + ++made)}`;
  const appointing = async (own: Record<string, unknown> = {}) => ({
    writeId: newId(),
    personId: await people.someone(),
    role: 'GRID_WORKER',
    gridCode: await people.known(general()),
    startsOn: today,
    endsOn: daysFromToday(300),
    ...own,
  });
  const appoint = (input: object, caller: Actor = officer) => people.ask(APPOINT, { input }, caller);
  const em = () => people.subgraph.database.orm.em.fork();
  const grantsOf = async (personId: string) => {
    const { data } = await people.ask(`{ grantsOf(personId: "${personId}") { role scope } }`, {}, GATEWAY);
    return data.grantsOf;
  };

  it.each<[string, () => string, string]>([
    ['TOTAL_GRID_HEAD', () => `${STREET}${String(200 + ++made)}`, 'EX_OFFICIO'],
    ['GRID_WORKER', general, 'EMPLOYED'],
    ['GRID_WORKER', () => `${COMMUNITY}${String(901 + ++made)}`, 'EMPLOYED'],
    ['COMMITTEE_CONTACT', general, 'APPOINTED'],
  ])('%s is appointed by the street, to a grid of the level', async (role, place, basis) => {
    const gridCode = await people.known(place());
    const input = await appointing({ role, gridCode, endsOn: latestEndOf(today) });
    const { data, errors } = await appoint(input);
    expect(errors).toEqual([]);
    const { writeId: id, personId, startsOn, endsOn } = input;
    const post = { id, role, basis, status: 'ACTIVE', startsOn, endsOn };
    expect(data.appoint).toEqual({ ...post, grid: { code: gridCode }, person: { id: personId } });
    expect(await grantsOf(personId)).toEqual([{ role, scope: gridCode }]);
    expect(await people.factsOf(id, gridCode)).toMatchObject([
      { type: 'appointment.started.v1', subject: id, data: { personId, role, startsOn, endsOn } },
    ]);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the head', head, 'FORBIDDEN'],
    ['a worker', worker, 'FORBIDDEN'],
    ['another street', { ...officer, grants: [{ role: 'STREET_OFFICER', scope: '510115007' }] }, 'FORBIDDEN'],
  ])('is not appointed by %s', async (_who, caller, code) => {
    expect((await appoint(await appointing(), caller)).codes).toEqual([code]);
  });

  it('is not appointed by him- or herself', async () => {
    const personId = await people.someone();
    const { codes } = await appoint(await appointing({ personId }), actor(personId, ...officer.grants));
    expect(codes).toEqual(['FORBIDDEN']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['personId', { personId: newId() }],
    ['role', { role: 'MICRO_GRID_LEADER', gridCode: micro(1) }],
    ['gridCode', { gridCode: COMMUNITY }],
    ['gridCode', { gridCode: micro(1) }],
    ['gridCode', { role: 'TOTAL_GRID_HEAD' }],
    ['gridCode', { role: 'COMMITTEE_CONTACT', gridCode: `${COMMUNITY}901` }],
    ['gridCode', { gridCode: `${COMMUNITY}899` }],
    ['startsOn', { startsOn: daysFromToday(-1) }],
    ['endsOn', { endsOn: daysFromToday(-1) }],
    ['endsOn', { endsOn: daysFromToday(367) }],
  ])('is not appointed with a wrong %s', async (argument, own) => {
    const { errors } = await appoint(await appointing(own));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each<[string, Record<string, unknown>]>([
    ['today', {}],
    ['from a later day on', { startsOn: daysFromToday(5) }],
  ])(
    'P25: is one of two whom two clients appoint at once, %s; the other conflict names the grid',
    async (_when, own) => {
      const gridCode = await people.known(general());
      const inputs = [await appointing({ gridCode, ...own }), await appointing({ gridCode, ...own })];
      const refused = (await Promise.all(inputs.map((input) => appoint(input)))).filter(
        ({ data }) => data.appoint === null,
      );
      expect(refused).toHaveLength(1);
      expect(refused[0]?.errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: gridCode });
      expect(await em().count(AppointmentEntity, { gridCode })).toBe(1);
    },
  );

  const LEADER = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id } }`;
  const leading = (personId: string, gridCode: string) => ({
    writeId: newId(),
    personId,
    gridCode,
    endsOn: daysFromToday(50),
    basis: 'ELECTED',
  });

  it('P25: or a leader is one of the two in a branch, though two clients appoint the same person at once', async () => {
    const input = await appointing();
    const { gridCode, personId } = input;
    const below = await people.known(micro(1, gridCode));
    const answers = await Promise.all([appoint(input), people.ask(LEADER, { input: leading(personId, below) }, head)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect(await em().count(AppointmentEntity, { personId: personId })).toBe(1);
  });

  it('P25: or a leader leads one of two micro-grids to which two clients appoint at once', async () => {
    const personId = await people.someone();
    const grids = [await people.known(micro(1, general())), await people.known(micro(1, general()))];
    const answers = await Promise.all(
      grids.map((code) => people.ask(LEADER, { input: leading(personId, code) }, head)),
    );
    const [refused, ...others] = answers.flatMap(({ errors }) => errors);
    expect(refused?.extensions).toEqual({ code: 'CONFLICT', subject: personId });
    expect(others).toEqual([]);
  });

  it.each(['ON_LEAVE', 'SUSPENDED'] as const)('is not appointed to a post whose holder is %s', async (status) => {
    const gridCode = await people.known(general());
    await people.serving({ role: 'GRID_WORKER', gridCode, status });
    const { errors } = await appoint(await appointing({ gridCode }));
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: gridCode });
  });

  it('is not the leader of a micro-grid of the same branch', async () => {
    const gridCode = await people.known(general());
    const { personId } = await people.serving({ gridCode: micro(1, gridCode) });
    const { errors } = await appoint(await appointing({ gridCode, personId }));
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: gridCode });
    expect((await appoint(await appointing({ personId }))).errors).toEqual([]);
  });

  it('is one of several contacts of a grid, each of them once', async () => {
    const first = await appointing({ role: 'COMMITTEE_CONTACT' });
    const { gridCode } = first;
    expect((await appoint(first)).errors).toEqual([]);
    expect((await appoint(await appointing({ role: 'COMMITTEE_CONTACT', gridCode }))).errors).toEqual([]);
    const again = await appoint({ ...first, writeId: newId() });
    expect(again.errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: gridCode });
  });

  describe('from a later day on', () => {
    const tomorrow = { now: new Date(Date.now() + DAY_MS) };

    it('waits for it, has nothing before, and takes up the post by the clock, once', async () => {
      const input = await appointing({ startsOn: daysFromToday(1) });
      expect((await appoint(input)).data.appoint).toMatchObject({ status: 'PENDING' });
      await people.runJob(beginTerms);
      expect(await grantsOf(input.personId)).toEqual([]);
      expect(await people.factsOf(input.writeId)).toEqual([]);
      await people.runJob(beginTerms, tomorrow);
      await people.runJob(beginTerms, tomorrow);
      expect(await em().findOneOrFail(AppointmentEntity, input.writeId)).toMatchObject({
        status: 'ACTIVE',
        version: 2,
      });
      expect(await people.factsOf(input.writeId)).toMatchObject([{ type: 'appointment.started.v1' }]);
    });

    it('follows whoever holds the post until the day before, when that term has been ended', async () => {
      const gridCode = await people.known(general());
      const before = await people.serving({ role: 'GRID_WORKER', gridCode, endsOn: today });
      const next = await appointing({ gridCode, startsOn: daysFromToday(1) });
      expect((await appoint(next)).errors).toEqual([]);
      const statusOf = async (id: string) => (await em().findOneOrFail(AppointmentEntity, id)).status;
      await people.runJob(beginTerms, tomorrow);
      expect([await statusOf(before.id), await statusOf(next.writeId)]).toEqual(['ACTIVE', 'PENDING']);
      await people.runJob(endTerms, tomorrow);
      await people.runJob(beginTerms, tomorrow);
      expect([await statusOf(before.id), await statusOf(next.writeId)]).toEqual(['ENDED', 'ACTIVE']);
    });

    it('is called off before, of which nobody hears', async () => {
      const input = await appointing({ startsOn: daysFromToday(3) });
      await appoint(input);
      const end = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { status endsOn } }`;
      const ending = { appointmentId: input.writeId, expectedVersion: 1, reason: 'OTHER' };
      const { data } = await people.ask(end, { input: ending }, officer);
      expect(data.endAppointment).toEqual({ status: 'ENDED', endsOn: daysFromToday(3) });
      expect(await people.factsOf(input.writeId)).toEqual([]);
    });
  });
});
