import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { beginTerms } from '../../appointment/appoint/begin-terms.job.ts';
import { endTerms } from '../../appointment/end/end-terms.job.ts';
import { SeatEntity } from '../../seat/seat.entity.ts';
import { openSelections, type TestSelections } from '../../../test/selections.ts';
import { actor, appointment, daysFromToday, head, officer, otherHead, resident } from '../../../test/seed.ts';

const term = { startsOn: daysFromToday(0), endsOn: daysFromToday(300) };

describe('a selection whose notice is over', () => {
  let selections: TestSelections;
  beforeAll(async () => {
    selections = await openSelections();
  });
  afterAll(() => selections.close());

  const over = async (own: object = {}) => {
    const postedAt = new Date(Date.now() - 12 * 86_400_000);
    const notice = { noticePostedAt: postedAt, noticeUntil: daysFromToday(-1) };
    const round = await selections.round('NOTICE', { turnoutCount: 40, ...notice, ...own });
    const chosen = await selections.candidate(round, 'CHOSEN', { votes: 30 });
    await selections.candidate(round, 'NOT_CHOSEN', { votes: 10 });
    return { round, chosen };
  };
  const confirm = ({ round }: { round: { id: string; version: number } }, own: object = {}, caller?: Actor) =>
    selections.deed('confirmSelection', { ...selections.change(round), ...term, ...own }, caller);
  const leading = async (gridCode: string, own: object = {}) => {
    const row = appointment({ personId: await selections.someone(), role: 'MICRO_GRID_LEADER', gridCode, ...own });
    await selections.insert(AppointmentEntity, [row]);
    return row;
  };
  const postsIn = (gridCode: string) =>
    selections.subgraph.database.orm.em.fork().find(AppointmentEntity, { gridCode }, { orderBy: { startsOn: 'asc' } });
  const extensionsOf = async (asked: ReturnType<typeof confirm>) => (await asked).errors[0]?.extensions;

  it('is confirmed: the former leader’s post ends and the new one begins in the same step', async () => {
    const of = await over();
    const { gridCode } = of.round;
    const former = await leading(gridCode);
    const { data, errors } = await confirm(of);
    expect(errors).toEqual([]);
    expect(data.confirmSelection).toMatchObject({
      status: 'CONFIRMED',
      version: 2,
      availableActions: [],
      appointment: { status: 'ACTIVE', basis: 'ELECTED', ...term, person: { id: of.chosen.personId } },
    });
    expect(await postsIn(gridCode)).toMatchObject([
      { id: former.id, status: 'ENDED', endReason: 'OTHER', endsOn: daysFromToday(0) },
      { personId: of.chosen.personId, status: 'ACTIVE' },
    ]);
    const { appointment: made } = data.confirmSelection;
    expect(await selections.factsOf(former.id, made.id, of.round.id)).toMatchObject([
      // In this order: whoever is chosen again serves all the time.
      { type: 'appointment.started.v1', subject: made.id, data: { personId: of.chosen.personId } },
      { type: 'appointment.ended.v1', subject: former.id, data: { personId: former.personId } },
      { type: 'selection.moved.v1', data: { status: 'CONFIRMED' } },
    ]);
  });

  it('never leaves the seat vacant in between', async () => {
    const of = await over();
    await leading(of.round.gridCode);
    await confirm(of);
    expect(await selections.factsOf(of.round.gridCode)).toEqual([]);
    const { em } = selections.subgraph.database.orm;
    expect(await em.fork().find(SeatEntity, { gridCode: of.round.gridCode })).toMatchObject([{ vacantSince: null }]);
  });

  it('fills a vacancy', async () => {
    const of = await over();
    expect((await confirm(of)).errors).toEqual([]);
    expect(await postsIn(of.round.gridCode)).toMatchObject([{ personId: of.chosen.personId, status: 'ACTIVE' }]);
  });

  it('lets a leader who was chosen again go on', async () => {
    const of = await over();
    const former = await leading(of.round.gridCode, { personId: of.chosen.personId });
    expect((await confirm(of)).errors).toEqual([]);
    const posts = await postsIn(of.round.gridCode);
    expect(posts.map(({ personId, status }) => [personId, status])).toEqual([
      [former.personId, 'ENDED'],
      [former.personId, 'ACTIVE'],
    ]);
  });

  it.each(['ON_LEAVE', 'SUSPENDED'] as const)('takes the post of a leader who is %s', async (status) => {
    const of = await over();
    await leading(of.round.gridCode, { status });
    expect((await confirm(of)).errors).toEqual([]);
    expect((await postsIn(of.round.gridCode)).map((post) => post.status)).toEqual(['ENDED', 'ACTIVE']);
  });

  it('from a later day on leaves the former leader in post until then, and no day without one', async () => {
    const of = await over();
    const { gridCode } = of.round;
    const former = await leading(gridCode);
    const later = { startsOn: daysFromToday(7), endsOn: daysFromToday(200) };
    const { data } = await confirm(of, later);
    expect(data.confirmSelection).toMatchObject({ status: 'CONFIRMED', appointment: { status: 'PENDING' } });
    expect(await postsIn(gridCode)).toMatchObject([
      { id: former.id, status: 'ACTIVE', endsOn: daysFromToday(6) },
      { personId: of.chosen.personId, status: 'PENDING' },
    ]);
    const now = new Date(Date.now() + 7 * 86_400_000);
    await selections.runJob(endTerms, { now });
    await selections.runJob(beginTerms, { now });
    expect((await postsIn(gridCode)).map(({ status }) => status)).toEqual(['ENDED', 'ACTIVE']);
  });

  it('field-case B9: is not confirmed on the last day of the notice, and is on the day after', async () => {
    const of = await over({ noticeUntil: '2026-03-13' });
    const stop = (time: string) => selections.stopClockAt(new Date(`${time}+08:00`));
    try {
      await stop('2026-03-13T23:59:59.999');
      expect(await extensionsOf(confirm(of))).toEqual({ code: 'CONFLICT', subject: of.round.id });
      await stop('2026-03-14T00:00:00.000');
      expect((await confirm(of)).errors).toEqual([]);
    } finally {
      await selections.stopClockAt(new Date());
    }
  });

  it('field-case B9: is not confirmed while no calendar says until when it runs', async () => {
    const { errors } = await confirm(await over({ noticeUntil: null }));
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('CALENDAR_NOT_PUBLISHED'),
      extensions: { code: 'CONFLICT' },
    });
  });

  it('field-case B12: is not confirmed when who was chosen leads another micro-grid, and stays in the notice', async () => {
    const of = await over();
    const elsewhere = await selections.grid();
    await leading(elsewhere, { personId: of.chosen.personId });
    const former = await leading(of.round.gridCode);
    const { errors } = await confirm(of);
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining(elsewhere),
      extensions: { code: 'CONFLICT', subject: of.chosen.personId },
    });
    expect(await selections.stored(of.round.id)).toMatchObject({ status: 'NOTICE', version: 1 });
    expect(await postsIn(of.round.gridCode)).toMatchObject([
      { id: former.id, status: 'ACTIVE', endsOn: former.endsOn },
    ]);
    expect(await selections.factsOf(former.id)).toEqual([]);
  });

  it('field-case B12: nor when who was chosen has become the worker above', async () => {
    const of = await over();
    const general = of.round.gridCode.slice(0, 15);
    await leading(general, { personId: of.chosen.personId, role: 'GRID_WORKER' });
    expect(await extensionsOf(confirm(of))).toEqual({ code: 'CONFLICT', subject: general });
    expect(await selections.stored(of.round.id)).toMatchObject({ status: 'NOTICE' });
  });

  it('is not confirmed over somebody who was appointed since the result was put up', async () => {
    const of = await over();
    const { gridCode } = of.round;
    const other = await leading(gridCode, { startsOn: daysFromToday(-1) });
    expect(await extensionsOf(confirm(of))).toEqual({ code: 'CONFLICT', subject: gridCode });
    const end = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`;
    await selections.ask(end, { input: { appointmentId: other.id, expectedVersion: 1, reason: 'OTHER' } }, officer);
    expect((await confirm(of)).errors).toEqual([]);
  });

  it('and an open objection is not confirmed', async () => {
    const of = await over({ status: 'OBJECTION' });
    expect((await confirm(of)).codes).toEqual(['CONFLICT']);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the head', head, 'FORBIDDEN'],
    ['the head of another community', otherHead, 'FORBIDDEN'],
  ])('is not confirmed by %s', async (_who, caller, code) => {
    expect((await confirm(await over(), {}, caller)).codes).toEqual([code]);
  });

  it('is not confirmed by an officer who stands in it', async () => {
    const of = await over();
    expect((await confirm(of, {}, actor(of.chosen.personId, ...officer.grants))).codes).toEqual(['FORBIDDEN']);
  });

  it.each<[string, object, string]>([
    ['begins in the past', { startsOn: daysFromToday(-1) }, 'startsOn'],
    ['is longer than a year', { endsOn: daysFromToday(367) }, 'endsOn'],
    ['ends before it begins', { endsOn: daysFromToday(-1) }, 'endsOn'],
  ])('is refused for a term that %s', async (_what, own, argument) => {
    expect(await extensionsOf(confirm(await over(), own))).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('is not confirmed from another version or state, or where there is none', async () => {
    expect((await confirm({ round: { ...(await over()).round, version: 2 } })).codes).toEqual(['CONFLICT']);
    for (const status of ['NOMINATION', 'REVIEW', 'VOTE', 'TIED'] as const) {
      expect((await confirm({ round: await selections.round(status) })).codes).toEqual(['CONFLICT']);
    }
    expect((await confirm({ round: { id: newId(), version: 1 } })).codes).toEqual(['NOT_FOUND']);
  });

  it('twice at once is confirmed once', async () => {
    const of = await over();
    await leading(of.round.gridCode);
    const both = await Promise.all([confirm(of), confirm(of)]);
    expect(both.map(({ codes }) => codes).toSorted((a, b) => a.length - b.length)).toEqual([[], ['CONFLICT']]);
    expect((await postsIn(of.round.gridCode)).filter(({ status }) => status === 'ACTIVE')).toHaveLength(1);
  });

  it('beside an appointment to the same grid is confirmed or refused, and there is one leader', async () => {
    for (let time = 0; time < 5; time++) {
      const of = await over();
      const { gridCode } = of.round;
      const appoint = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id } }`;
      const input = { personId: await selections.someone(), gridCode, endsOn: daysFromToday(50), basis: 'APPOINTED' };
      const both = await Promise.all([confirm(of), selections.ask(appoint, { input }, head)]);
      expect(both.map(({ codes }) => codes).toSorted((a, b) => a.length - b.length)).toEqual([[], ['CONFLICT']]);
      expect(both.flatMap(({ errors }) => errors.map(({ extensions }) => extensions?.['subject']))).toEqual([gridCode]);
      expect((await postsIn(gridCode)).map(({ status }) => status)).toEqual(['ACTIVE']);
    }
  });

  it('of two selections that chose the same person at once one is confirmed', async () => {
    const [one, another] = [await over(), await over()];
    const { em } = selections.subgraph.database.orm;
    const { CandidacyEntity } = await import('../candidacy/candidacy.entity.ts');
    await em.fork().nativeUpdate(CandidacyEntity, { id: another.chosen.id }, { personId: one.chosen.personId });
    const both = await Promise.all([confirm(one), confirm(another)]);
    expect(both.map(({ codes }) => codes).toSorted((a, b) => a.length - b.length)).toEqual([[], ['CONFLICT']]);
  });
});
