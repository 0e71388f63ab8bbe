import { expect } from 'vitest';
import { GENERAL, hoursOfVolunteer, inDays, vacancy } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

export const reserve: Steps = {
  async RecordHours(world) {
    const { activityId, organiser } = await pastActivity(world);
    const { former: personId } = await vacancy(world);
    const entry = { personId, startedAt: inDays(-5), minutes: 90 };
    const recording = (entries: object[]) => ({ input: { activityId, entries } });
    // The fact of the activity may still be on its way.
    const record = () => world.send('RecordHours', recording([entry]), organiser);
    await expect
      .poll(
        () =>
          record().then(
            ({ recordHours }) => recordHours,
            () => null,
          ),
        { timeout: 20_000 },
      )
      .toMatchObject([
        {
          status: 'LOGGED',
          minutes: 90,
          person: { displayName: expect.any(String) },
          activity: { id: activityId, title: expect.any(String) },
        },
      ]);
    const overlapping = { ...entry, startedAt: inDays(-5, 1) };
    const overlap = await world.refusal('RecordHours', recording([overlapping]), organiser);
    expect(overlap).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'entries.0.startedAt' });
    const own = { ...entry, personId: organiser };
    expect(await world.refusal('RecordHours', recording([own]), organiser)).toMatchObject({ code: 'FORBIDDEN' });
  },

  async ConfirmHours(world) {
    const { id } = await hoursOfVolunteer(world);
    const input = { volunteerHoursIds: [id] };
    const { confirmHours } = await world.send('ConfirmHours', { input }, 'worker');
    expect(confirmHours).toEqual([{ id, status: 'CONFIRMED', confirmedBy: { displayName: expect.any(String) } }]);
    expect(await world.refusal('ConfirmHours', { input }, 'worker')).toMatchObject({ code: 'CONFLICT', subject: id });
  },

  async DisputeHours(world) {
    const disputed = await dispute(world);
    expect(disputed).toMatchObject({ status: 'DISPUTED', dispute: '服务了一小时（样例）', version: 2 });
  },

  async CorrectHours(world) {
    const { id: volunteerHoursId, startedAt, version: expectedVersion } = await dispute(world);
    const correction = { volunteerHoursId, expectedVersion, startedAt, minutes: 60, reason: '签到表为证（样例）' };
    const { correctHours } = await world.send('CorrectHours', { input: correction }, 'worker');
    expect(correctHours).toMatchObject({ status: 'CORRECTED', minutes: 60, correctionReason: '签到表为证（样例）' });
  },
};

/** Hours that the volunteer disputes. */
async function dispute(world: JourneyWorld) {
  const { id: volunteerHoursId, version: expectedVersion, personId, startedAt } = await hoursOfVolunteer(world);
  const input = { volunteerHoursId, expectedVersion, dispute: '服务了一小时（样例）' };
  const { disputeHours } = await world.send('DisputeHours', { input }, personId);
  return { ...disputeHours, startedAt };
}

interface Listed {
  readonly id: string;
  readonly endsAt: string;
  readonly organiser: { id: string };
}

/** The last activity in the grid that is over, and its organiser. */
async function pastActivity(world: JourneyWorld) {
  const { data } = await world.ask(
    `{ activities(where: { within: "${GENERAL}" }, orderBy: STARTS_AT_DESC, first: 100) { nodes { id endsAt organiser { id } } } }`,
  );
  const past = data.activities.nodes.find(({ endsAt }: Listed) => new Date(endsAt) < new Date());
  const { id: activityId, organiser }: Listed = past ?? expect.fail(`no activity in ${GENERAL} is over`);
  return { activityId, organiser: organiser.id };
}
