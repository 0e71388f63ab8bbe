import { applyRetention } from '@microgrid/database/retention';
import { ErasureRequest } from '@microgrid/database/erasure-request.entity';
import { erasePerson, finishRequests } from '@microgrid/subgraph/erase-person';
import { erasureRequests } from '@microgrid/subgraph/erasure-requests-job';
import { newId } from '@microgrid/subgraph/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { DutyShiftEntity } from '../src/duty-shift/duty-shift.entity.ts';
import { CompetenceEntity } from '../src/competence/competence.entity.ts';
import { ConsentEntity } from '../src/consent/consent.entity.ts';
import { CandidacyEntity } from '../src/selection/candidacy/candidacy.entity.ts';
import { ObjectionEntity } from '../src/selection/objection/objection.entity.ts';
import { SelectionRoundEntity } from '../src/selection/selection-round.entity.ts';
import { SelectionMinuteEntity } from '../src/selection/vote/selection-minute.entity.ts';
import { OfficePostEntity } from '../src/office-post/office-post.entity.ts';
import { PersonEntity } from '../src/person/person.entity.ts';
import { TrainingRecordEntity } from '../src/training-session/record/training-record.entity.ts';
import { TrainingSessionEntity } from '../src/training-session/training-session.entity.ts';
import { ReserveEntryEntity } from '../src/reserve-entry/reserve-entry.entity.ts';
import { VolunteerHoursEntity } from '../src/volunteer-hours/volunteer-hours.entity.ts';
import { openPeople, type TestPeople } from './people.ts';
import { appointment, consent, daysFromToday, micro, STREET } from './seed.ts';

describe('people', () => {
  let people: TestPeople;
  beforeEach(async () => void (people = await openPeople()));
  afterEach(() => people.close());

  const em = () => people.subgraph.database.orm.em.fork();
  const remaining = async () => (await em().findAll(PersonEntity)).map(({ id }) => id);
  const past = (days: number) =>
    ({
      status: 'ENDED',
      endReason: 'TERM',
      startsOn: daysFromToday(-days - 300),
      endsOn: daysFromToday(-days),
    }) as const;
  const officePost = (personId: string, endsOn: string | null) =>
    people.insert(OfficePostEntity, [
      { id: newId(), personId, role: 'ANALYST', areaCode: STREET, startsOn: daysFromToday(-2000), endsOn, version: 1 },
    ]);

  it('forgets a person 3 years after the last day of the last post, and nobody who still serves', async () => {
    const gone = await people.serving(past(3 * 366));
    // Entered late, as by the migration that began to keep the day: the post counts.
    await em().nativeUpdate(PersonEntity, { id: gone.personId }, { enteredOn: daysFromToday(0) });
    const recently = await people.serving(past(3 * 364));
    const again = await people.serving(past(3 * 366));
    const gridCode = people.vacantGrid();
    const now = appointment({ personId: again.personId, role: 'MICRO_GRID_LEADER', gridCode });
    await people.insert(AppointmentEntity, [now]);
    const atOffice = await people.serving(past(3 * 366));
    await officePost(atOffice.personId, null);
    const never = await people.someone();
    const proofs = await applyRetention(people.subgraph.database, new Date());
    const stay = [recently.personId, again.personId, atOffice.personId, never];
    expect((await remaining()).toSorted()).toEqual(stay.toSorted());
    expect(await em().count(AppointmentEntity, { personId: gone.personId })).toBe(0);
    expect(proofs.map(({ entity, deed, rows }) => [entity, deed, rows])).toContainEqual(['Person', 'DELETED', 1]);
  });

  it('forgets somebody who never served 3 years after the entry, and nobody who serves without a post', async () => {
    const enteredOn = daysFromToday(-3 * 366);
    const entered = async () => {
      const id = await people.someone();
      await em().nativeUpdate(PersonEntity, { id }, { enteredOn });
      return id;
    };
    const [never, helping, standingIn, standing] = [await entered(), await entered(), await entered(), await entered()];
    const recently = await people.someone();
    await em().nativeUpdate(PersonEntity, { id: recently }, { enteredOn: daysFromToday(-3 * 364) });
    const startedAt = new Date(Date.now() - 30 * 86_400_000);
    const helped = { startedAt, minutes: 60, status: 'COUNTED', statusSince: startedAt, dispute: null } as const;
    const hours = { id: newId(), personId: helping, recordedById: newId(), gridCode: micro(3), ...helped };
    await people.insert(VolunteerHoursEntity, [hours]);
    const away = await people.serving({
      leaveFrom: daysFromToday(1),
      leaveTo: daysFromToday(2),
      standInId: standingIn,
    });
    const [roundId, gridCode] = [newId(), people.vacantGrid()];
    const days = { opensOn: daysFromToday(-3 * 367), closesOn: daysFromToday(-3 * 366) };
    const open = { method: 'VOTE', status: 'REVIEW', votesEach: 1, ...days, version: 1 } as const;
    await people.insert(SelectionRoundEntity, [{ id: roundId, gridCode, ...open }]);
    const named = { isOwnNomination: true, namedAt: new Date(), status: 'CONSENTED' } as const;
    await people.insert(CandidacyEntity, [{ id: newId(), roundId, gridCode, personId: standing, ...named }]);
    await applyRetention(people.subgraph.database, new Date());
    const stay = [helping, standingIn, standing, recently, away.personId];
    expect((await remaining()).toSorted()).toEqual(stay.toSorted());
    expect(await em().count(PersonEntity, { id: never })).toBe(0);
  });

  it('forgets at the request of a person who serves no more, but keeps which post was held', async () => {
    const { personId } = await people.serving(past(10));
    await erasePerson(people.subgraph, personId);
    expect(await remaining()).toEqual([]);
    expect(await em().count(AppointmentEntity, { personId })).toBe(1);
  });

  it.each([
    ['serves', async () => (await people.serving()).personId],
    [
      'stands in for somebody',
      async () => {
        const standInId = await people.someone();
        await people.serving({ leaveFrom: daysFromToday(1), leaveTo: daysFromToday(2), standInId });
        return standInId;
      },
    ],
    [
      'has a post at the office',
      async () => {
        const id = await people.someone();
        await officePost(id, null);
        return id;
      },
    ],
  ])('does not forget at the request of a person who %s', async (_what, who) => {
    const personId = await who();
    const proofs = await erasePerson(people.subgraph, personId);
    expect(await remaining()).toContain(personId);
    expect(proofs.filter(({ deed, rows }) => deed !== 'KEPT' && rows > 0)).toEqual([]);
    const told = proofs.find(({ entity, rows }) => entity === 'Person' && rows > 0);
    expect(told).toMatchObject({ deed: 'KEPT', columns: expect.arrayContaining(['id', 'displayName']) });
    expect(told?.reason).toContain('kept while the person serves, then erased');
  });

  it('forgets at the request of a person what was agreed to, and so the name is public no more', async () => {
    const { personId } = await people.serving();
    await people.insert(ConsentEntity, [consent(personId), consent(personId, 'PUBLISH_HONOUR')]);
    await erasePerson(people.subgraph, personId);
    expect(await em().count(ConsentEntity, { personId })).toBe(0);
    const { data } = await people.ask(`{ person(id: "${personId}") { displayName } }`);
    expect(data.person).toEqual({ displayName: null });
  });

  it('forgets a consent 3 years after it was withdrawn, and none that holds', async () => {
    const { personId } = await people.serving();
    const withdrawnAt = new Date(Date.now() - 3 * 366 * 86_400_000);
    const old = { ...consent(personId, 'PUBLISH_HONOUR'), givenAt: withdrawnAt, withdrawnAt };
    const holding = { ...consent(personId), givenAt: withdrawnAt };
    await people.insert(ConsentEntity, [old, holding]);
    await applyRetention(people.subgraph.database, new Date());
    expect((await em().find(ConsentEntity, { personId })).map(({ id }) => id)).toEqual([holding.id]);
  });

  it('keeps the request of a person who serves, and finishes it when the post ends', async () => {
    const { personId, id: appointmentId } = await people.serving();
    const requested = () => em().findAll(ErasureRequest);
    await erasePerson(people.subgraph, personId);
    await people.runJob(erasureRequests(people.subgraph));
    expect(await remaining()).toEqual([personId]);
    expect(await requested()).toMatchObject([{ personId }]);
    await em().nativeUpdate(AppointmentEntity, { id: appointmentId }, past(1));
    await people.runJob(erasureRequests(people.subgraph));
    expect(await remaining()).toEqual([]);
    expect(await requested()).toEqual([]);
    expect(await finishRequests(people.subgraph)).toEqual([]);
  });

  it('remembers no request of which nothing had to wait, and one that is made twice once', async () => {
    const { personId } = await people.serving();
    await erasePerson(people.subgraph, personId);
    await erasePerson(people.subgraph, personId);
    await erasePerson(people.subgraph, (await people.serving(past(10))).personId);
    expect(await em().findAll(ErasureRequest)).toMatchObject([{ personId }]);
  });

  describe('of hours', () => {
    const served = async (startedAt: Date, own: object = {}) => {
      const row = {
        id: newId(),
        personId: newId(),
        recordedById: newId(),
        gridCode: micro(3),
        startedAt,
        minutes: 60,
        status: 'COUNTED' as const,
        statusSince: startedAt,
        dispute: '样例异议',
        ...own,
      };
      await people.insert(VolunteerHoursEntity, [row]);
      return row;
    };
    const hours = (id: string) => em().findOneOrFail(VolunteerHoursEntity, id);
    const years = (count: number) => new Date(Date.now() - count * 366 * 86_400_000);

    it('forgets whose they were at the request, and keeps what counts', async () => {
      const { id, personId } = await served(years(1));
      const { id: other } = await served(years(1), { recordedById: personId });
      await erasePerson(people.subgraph, personId);
      expect(await hours(id)).toMatchObject({ personId: null, dispute: null, minutes: 60, status: 'COUNTED' });
      expect(await hours(other)).toMatchObject({ recordedById: null, dispute: '样例异议' });
    });

    it('forgets whose they were 3 years after the last of them, not before', async () => {
      const gone = await served(years(3));
      const early = await served(years(4));
      await served(years(1), { personId: early.personId });
      await applyRetention(people.subgraph.database, new Date());
      expect(await hours(gone.id)).toMatchObject({ personId: null, recordedById: null });
      expect(await hours(early.id)).toMatchObject({ personId: early.personId, recordedById: null });
    });
  });

  it('forgets a person of the reserve, and whose an entry was, 3 years after leaving it, not while in it', async () => {
    const years = (count: number) => new Date(Date.now() - count * 366 * 86_400_000);
    const entry = async (status: 'LEFT' | 'IN_POOL', statusSince: Date) => {
      const personId = await people.someone();
      const row = {
        id: newId(),
        personId,
        source: 'RESIDENT' as const,
        gridCode: micro(3),
        status,
        statusSince,
        enteredAt: years(5),
        mentorId: newId(),
        nominatedById: newId(),
        version: 1,
      };
      await people.insert(ReserveEntryEntity, [row]);
      return row;
    };
    const [gone, recent, open] = [
      await entry('LEFT', years(3)),
      await entry('LEFT', years(2)),
      await entry('IN_POOL', years(4)),
    ];
    await applyRetention(people.subgraph.database, new Date());
    expect((await remaining()).toSorted()).toEqual([recent.personId, open.personId].toSorted());
    const stored = (id: string) => em().findOneOrFail(ReserveEntryEntity, id);
    const nobody = { personId: null, mentorId: null, nominatedById: null };
    expect(await stored(gone.id)).toMatchObject({ status: 'LEFT', source: 'RESIDENT', ...nobody });
    for (const { id, personId, mentorId } of [recent, open])
      expect(await stored(id)).toMatchObject({ personId, mentorId });
  });

  it('forgets who was on call a year after the shift, and at the request', async () => {
    const shift = (daysAgo: number, own: object = {}) => {
      const startsAt = new Date(Date.now() - daysAgo * 86_400_000);
      const times = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
      return { id: newId(), areaCode: STREET, onCallId: newId(), ...times, version: 1, ...own };
    };
    const [old, recent, asked] = [shift(400), shift(300), shift(10)];
    const next = shift(11, { backupId: asked.onCallId });
    await people.insert(DutyShiftEntity, [old, recent, asked, next]);
    await erasePerson(people.subgraph, asked.onCallId);
    await applyRetention(people.subgraph.database, new Date());
    const left = await em().findAll(DutyShiftEntity, { orderBy: { startsAt: 'asc' } });
    expect(left).toMatchObject([{ id: recent.id }, { id: next.id, backupId: null }]);
  });

  describe('of trainings', () => {
    const years = (count: number) => new Date(Date.now() - count * 366 * 86_400_000);
    const training = async (endsAt: Date) => {
      const [trainerId, plannedById, personId] = [newId(), newId(), newId()];
      const copied = { topicCode: 'FIRE', gridCode: micro(3), trainerId, plannedById, endsAt };
      const times = { startsAt: new Date(endsAt.getTime() - 3_600_000) };
      const [id, recordId] = [newId(), newId()];
      const own = { kind: 'GROUP', status: 'HELD', participantCount: 1, version: 1 } as const;
      await people.insert(TrainingSessionEntity, [{ id, ...copied, ...times, ...own }]);
      await people.insert(TrainingRecordEntity, [
        { id: recordId, sessionId: id, personId, outcome: 'COMPETENT', ...copied },
      ]);
      return { ...copied, id, recordId, personId };
    };
    const record = (id: string) => em().findOneOrFail(TrainingRecordEntity, id);
    const session = (id: string) => em().findOneOrFail(TrainingSessionEntity, id);
    const mastered = (personId: string, masteredOn: string, validTo: string | null = null) =>
      people.insert(CompetenceEntity, [{ personId, topicCode: 'FIRE', masteredOn, validTo }]);
    const left = async () => (await em().findAll(CompetenceEntity)).map(({ personId }) => personId).toSorted();

    it('forgets who took part, who trained and who planned it at the request of each, and keeps what counts', async () => {
      const { id, recordId, personId, trainerId, plannedById } = await training(years(1));
      await erasePerson(people.subgraph, personId);
      expect(await record(recordId)).toMatchObject({ personId: null, outcome: 'COMPETENT', trainerId });
      await erasePerson(people.subgraph, trainerId);
      await erasePerson(people.subgraph, plannedById);
      expect(await record(recordId)).toMatchObject({ trainerId: null, plannedById: null });
      expect(await session(id)).toMatchObject({ trainerId: null, plannedById: null, participantCount: 1 });
    });

    it('forgets them 3 years after the training, not before', async () => {
      const [gone, recent] = [await training(years(3)), await training(years(2))];
      await applyRetention(people.subgraph.database, new Date());
      expect(await record(gone.recordId)).toMatchObject({ personId: null, trainerId: null, outcome: 'COMPETENT' });
      expect(await session(gone.id)).toMatchObject({ trainerId: null, plannedById: null });
      expect(await record(recent.recordId)).toMatchObject({ personId: recent.personId, trainerId: recent.trainerId });
    });

    it('forgets what somebody can do 3 years after the last training and the last day in post, and never in post', async () => {
      const old = daysFromToday(-5 * 366);
      const [gone, recently, serves] = [
        await people.serving(past(3 * 366)),
        await people.serving(past(3 * 364)),
        await people.serving(),
      ];
      const [never, trained] = [newId(), newId()];
      for (const personId of [gone.personId, recently.personId, serves.personId, never]) await mastered(personId, old);
      await mastered(trained, daysFromToday(-3 * 364), daysFromToday(-2 * 366));
      await applyRetention(people.subgraph.database, new Date());
      expect(await left()).toEqual([recently.personId, serves.personId, trained].toSorted());
    });

    it('forgets what somebody can do at the request of who is in no post, and of others when the post ends', async () => {
      const { personId, id } = await people.serving();
      const none = newId();
      for (const who of [personId, none]) await mastered(who, daysFromToday(-10));
      const proofs = await erasePerson(people.subgraph, personId);
      await erasePerson(people.subgraph, none);
      expect(await left()).toEqual([personId]);
      expect(proofs.find(({ entity, rows }) => entity === 'Competence' && rows > 0)?.reason).toContain('in post');
      await em().nativeUpdate(AppointmentEntity, { id }, past(1));
      await people.runJob(erasureRequests(people.subgraph));
      expect(await left()).toEqual([]);
    });
  });

  describe('of selections', () => {
    const round = async (endedAt: Date | null) => {
      const row = {
        id: newId(),
        gridCode: people.vacantGrid(),
        method: 'VOTE' as const,
        status: endedAt === null ? ('OBJECTION' as const) : ('CANCELLED' as const),
        votesEach: 1,
        opensOn: '2022-01-01',
        closesOn: '2022-01-08',
        recordedById: newId(),
        noticePostedAt: new Date(),
        cancelReason: endedAt === null ? null : '样例',
        endedAt,
        version: 1,
      };
      await people.insert(SelectionRoundEntity, [row]);
      const { id: roundId, gridCode } = row;
      const person = { personId: newId(), nominatedById: newId(), namedAt: new Date() };
      const candidacy = { id: newId(), roundId, gridCode, isOwnNomination: false, ...person };
      await people.insert(CandidacyEntity, [{ ...candidacy, status: 'NOT_CHOSEN', reason: '样例', votes: 9 }]);
      const objection = { id: newId(), roundId, gridCode, candidacyId: candidacy.id, personId: person.personId };
      const raised = { objectorId: newId(), text: '样例', raisedAt: new Date() };
      await people.insert(ObjectionEntity, [{ ...objection, ...raised }]);
      await people.insert(SelectionMinuteEntity, [{ id: newId(), roundId, gridCode, text: '样例' }]);
      return { id: roundId, ...person, objectorId: raised.objectorId };
    };
    const years = (number: number) => new Date(Date.now() - number * 366 * 86_400_000);
    const left = async (roundId: string) => ({
      candidacy: await em().findOne(CandidacyEntity, { roundId }),
      objections: await em().count(ObjectionEntity, { roundId }),
      minute: await em().findOne(SelectionMinuteEntity, { roundId }),
      round: await em().findOne(SelectionRoundEntity, roundId),
    });

    it('forgets who stood and what was objected a year after the end, and the minute after three, and keeps the votes', async () => {
      const [open, recent, old, oldest] = [
        await round(null),
        await round(years(0.9)),
        await round(years(1)),
        await round(years(3)),
      ];
      await applyRetention(people.subgraph.database, new Date());
      for (const { id, personId } of [open, recent]) {
        expect(await left(id)).toMatchObject({
          candidacy: { personId, reason: '样例' },
          objections: 1,
          minute: { text: '样例' },
        });
      }
      const forgotten = { candidacy: { personId: null, nominatedById: null, reason: null, votes: 9 }, objections: 0 };
      expect(await left(old.id)).toMatchObject({
        ...forgotten,
        minute: { text: '样例' },
        round: { recordedById: expect.any(String) },
      });
      expect(await left(oldest.id)).toMatchObject({
        ...forgotten,
        minute: { text: null },
        round: { recordedById: null },
      });
    });

    it('forgets a candidate at the request, with the votes left, and an objection once the selection has ended', async () => {
      const of = await round(null);
      for (const id of [of.personId, of.nominatedById, of.objectorId]) await erasePerson(people.subgraph, id);
      expect(await left(of.id)).toMatchObject({
        candidacy: { personId: null, nominatedById: null, reason: null, votes: 9, status: 'NOT_CHOSEN' },
        objections: 1,
      });
      await em().nativeUpdate(
        SelectionRoundEntity,
        { id: of.id },
        { status: 'CANCELLED', cancelReason: '样例', endedAt: new Date() },
      );
      await people.runJob(erasureRequests(people.subgraph));
      expect((await left(of.id)).objections).toBe(0);
    });
  });
});
