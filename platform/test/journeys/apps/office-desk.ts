import { expect } from 'vitest';
import { appointment, inDays, stationOf, vacancy, XINGLIN } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';

export const officeDesk: Steps = {
  async RegisterPerson(world) {
    const input = newcomer;
    const { registerPerson } = await world.send('RegisterPerson', { input }, 'secretary');
    expect(registerPerson).toEqual({ id: expect.any(String), displayName: newcomer.displayName, version: 1 });
    expect(await world.refusal('RegisterPerson', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const child = await world.refusal('RegisterPerson', { input: { ...input, isAdult: false } }, 'officer');
    expect(child).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'isAdult' });
  },

  async ChangePerson(world) {
    const { registerPerson } = await world.send('RegisterPerson', { input: newcomer }, 'secretary');
    const input = { personId: registerPerson.id, expectedVersion: 1, workPhone: '000-0000-0002' };
    const { changePerson } = await world.send('ChangePerson', { input }, 'secretary');
    // What the person needs, and where the person was found, is the person's to read.
    expect(changePerson).toMatchObject({ workPhone: input.workPhone, accessNeeds: null, sourceKind: null, version: 2 });
    const skills = { ...input, expectedVersion: 2, skills: ['REPAIR'] };
    expect(await world.refusal('ChangePerson', { input: skills }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
  },

  async EndOfficePost(world) {
    const { registerPerson } = await world.send('RegisterPerson', { input: newcomer }, 'officer');
    const given = await world.ask(
      `mutation ($input: GiveOfficePostInput!) { giveOfficePost(input: $input) { id } }`,
      {
        input: {
          personId: registerPerson.id,
          role: 'ANALYST',
          areaCode: '510115006',
          startsOn: inDays(1).slice(0, 10),
        },
      },
      'officer',
    );
    const input = { officePostId: given.data.giveOfficePost.id, expectedVersion: 1 };
    expect(await world.refusal('EndOfficePost', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { endOfficePost } = await world.send('EndOfficePost', { input }, 'officer');
    expect(endOfficePost).toEqual({ id: input.officePostId, endsOn: expect.any(String) });
    const again = { ...input, expectedVersion: 2 };
    expect(await world.refusal('EndOfficePost', { input: again }, 'officer')).toMatchObject({ code: 'CONFLICT' });
  },

  async AppointLeader(world) {
    const { gridCode, former } = await vacancy(world);
    const input = appointment(gridCode, former);
    expect(await world.refusal('AppointLeader', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { appointLeader } = await world.send('AppointLeader', { input }, 'secretary');
    expect(appointLeader).toMatchObject({
      status: 'ACTIVE',
      grid: { code: gridCode, leader: { displayName: expect.any(String) } },
    });
    const second = await world.refusal('AppointLeader', { input }, 'secretary');
    expect(second).toMatchObject({ code: 'CONFLICT', subject: gridCode });
  },

  async Announce(world) {
    const stationId = await stationOf(world);
    const input = {
      gridCode: XINGLIN,
      type: 'READING',
      title: '样例阅读分享会',
      description: '一起读一本书（样例）',
      stationId,
      capacity: 20,
      startsAt: inDays(42),
      endsAt: inDays(42, 2),
    };
    const { publishActivity } = await world.send('Announce', { input }, 'secretary');
    expect(publishActivity).toMatchObject({ status: 'PUBLISHED', publishedAt: expect.any(String) });
    const taken = await world.refusal('Announce', { input }, 'secretary');
    expect(taken).toMatchObject({ code: 'CONFLICT', subject: stationId });
  },
};

const newcomer = { displayName: '样例新人', workPhone: '000-0000-0001', sourceKind: 'RETIREE', isAdult: true };
