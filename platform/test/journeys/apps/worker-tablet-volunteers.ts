import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import { GENERAL } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';
import { reserveEntryThatIs } from '../world/reserve.ts';

export const workerTabletVolunteers: Steps = {
  async VolunteersHere(world) {
    const { personId } = await reserveEntryThatIs(world, 'IN_POOL');
    const { personId: applicant } = await reserveEntryThatIs(world, 'APPLIED');
    const { grid } = await world.send('VolunteersHere', { code: GENERAL }, 'worker');
    const ids = grid.volunteers.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([personId, samplePeople().volunteer]));
    expect(ids).not.toContain(applicant);
    for (const who of ['resident', 'volunteer']) {
      expect(await world.send('VolunteersHere', { code: GENERAL }, who)).toMatchObject({ grid: { volunteers: null } });
    }
  },
};
