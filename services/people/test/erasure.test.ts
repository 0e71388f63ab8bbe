import { applyRetention } from '@microgrid/database/retention';
import { ErasureRequest } from '@microgrid/database/erasure-request.entity';
import { erasePerson, finishRequests } from '@microgrid/subgraph/erase-person';
import { erasureRequests } from '@microgrid/subgraph/erasure-requests-job';
import { newId } from '@microgrid/subgraph/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { DutyShiftEntity } from '../src/duty-shift/duty-shift.entity.ts';
import { ConsentEntity } from '../src/consent/consent.entity.ts';
import { OfficePostEntity } from '../src/office-post/office-post.entity.ts';
import { PersonEntity } from '../src/person/person.entity.ts';
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
});
