import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import {
  actor,
  COMMUNITY,
  daysFromToday,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  resident,
  worker,
} from '../../../test/seed.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { latestEndOf } from '@microgrid/subgraph/term';

const APPOINT = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) {
  id role basis status startsOn endsOn endReason version grid { code } person { id } availableActions } }`;

describe('a micro-grid leader', () => {
  let people: TestPeople;

  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const appointing = async (own: Record<string, string> = {}) => ({
    writeId: newId(),
    personId: await people.someone(),
    gridCode: people.vacantGrid(),
    endsOn: daysFromToday(300),
    basis: 'ELECTED',
    ...own,
  });
  const appoint = (input: object, caller: Actor = head) => people.ask(APPOINT, { input }, caller);

  it.each([
    ['the head of the community', head],
    ['the street officer', officer],
  ])('is appointed by %s, from today on', async (_who, caller) => {
    const input = await appointing({ endsOn: latestEndOf(daysFromToday(0)) });
    expect((await appoint(input, caller)).data.appointLeader).toEqual({
      id: input.writeId,
      role: 'MICRO_GRID_LEADER',
      basis: 'ELECTED',
      status: 'ACTIVE',
      startsOn: daysFromToday(0),
      endsOn: input.endsOn,
      endReason: null,
      version: 1,
      grid: { code: input.gridCode },
      person: { id: input.personId },
      availableActions: ['GRANT_LEAVE', 'SUSPEND', 'END'],
    });
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['a worker', worker, 'FORBIDDEN'],
    ['the head of another community', otherHead, 'FORBIDDEN'],
    ['the officer of another street', actor(newId(), { role: Role.STREET_OFFICER, scope: '510115007' }), 'FORBIDDEN'],
  ])('is not appointed by %s', async (_who, caller, code) => {
    expect((await appoint(await appointing(), caller)).codes).toEqual([code]);
  });

  it.each([(id: string) => id, (id: string) => id.toUpperCase()])(
    'is not appointed by him- or herself, however the id is written',
    async (spelled) => {
      const personId = await people.someone();
      const input = await appointing({ personId: spelled(personId) });
      expect((await appoint(input, actor(personId, ...head.grants))).codes).toEqual(['FORBIDDEN']);
    },
  );

  it.each([
    ['personId', { personId: newId() }],
    ['personId', { personId: 'no id at all' }],
    ['gridCode', { gridCode: GENERAL }],
    ['gridCode', { gridCode: COMMUNITY }],
    ['endsOn', { endsOn: daysFromToday(-1) }],
    ['endsOn', { endsOn: daysFromToday(367) }],
  ])('P24: is not appointed with a wrong %s', async (argument, own) => {
    const { errors } = await appoint(await appointing(own));
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors[0]?.message).toContain(argument);
  });

  it('P31: is not appointed to a grid that does not exist', async () => {
    const input = await appointing({ gridCode: micro(500) });
    const { errors } = await appoint(input);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'gridCode' });
    const { em } = people.subgraph.database.orm;
    expect(await em.fork().count(AppointmentEntity, { personId: input.personId })).toBe(0);
  });

  it('P25: is one of two whom two clients appoint at the same instant; the other conflict names the grid', async () => {
    const gridCode = people.vacantGrid();
    const inputs = [await appointing({ gridCode }), await appointing({ gridCode })];
    const answers = await Promise.all(inputs.map((input, index) => appoint(input, index === 0 ? head : officer)));
    const refused = answers.filter(({ data }) => data.appointLeader === null);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.errors[0]?.message).toContain(gridCode);
    expect(refused[0]?.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: gridCode });
  });

  it('P25: is not somebody who leads another micro-grid', async () => {
    const { personId } = await people.serving();
    const { errors } = await appoint(await appointing({ personId, gridCode: micro(1, `${COMMUNITY}008`) }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: personId });
    expect(errors[0]?.message).toContain('leads another micro-grid');
  });

  it('P25: is not the worker of the same general grid, but may be that of another', async () => {
    const [general, other] = [`${COMMUNITY}011`, `${COMMUNITY}012`];
    const { personId } = await people.serving({ role: Role.GRID_WORKER, gridCode: general });
    const { errors } = await appoint(await appointing({ personId, gridCode: micro(1, general) }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: general });
    expect((await appoint(await appointing({ personId, gridCode: micro(1, other) }))).errors).toEqual([]);
  });

  it('P21: is appointed once, however often and how quickly the same write is sent', async () => {
    const input = await appointing();
    const [first, ...again] = await Promise.all([appoint(input), appoint(input), appoint(input)]);
    for (const answer of again) expect(answer).toEqual(first);
    expect(await appoint(input)).toEqual(first);
    expect(first?.errors).toEqual([]);
  });

  it('P21: is not appointed with a writeId of another write', async () => {
    const input = await appointing();
    await appoint(input);
    const { errors } = await appoint({ ...input, basis: 'APPOINTED' });
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: 'writeId' });
  });

  it('P33: is appointed under another id when the writeId is the id of something else', async () => {
    const { id: writeId } = await people.serving();
    const { data, errors } = await appoint(await appointing({ writeId }));
    expect(errors).toEqual([]);
    expect(data.appointLeader.id).not.toBe(writeId);
  });

  it('follows when the post is vacant again', async () => {
    const { gridCode } = await people.serving({ status: 'ENDED', endReason: 'TERM' });
    expect((await appoint(await appointing({ gridCode }))).errors).toEqual([]);
  });
});
