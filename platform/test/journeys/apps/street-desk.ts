import { expect } from 'vitest';
import { admission, departmentOf } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';

export const streetDesk: Steps = {
  async GrantAdmission(world) {
    const input = admission(await departmentOf(world));
    expect(await world.refusal('GrantAdmission', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { grantAdmission } = await world.send('GrantAdmission', { input }, 'officer');
    const { code, title, validFrom, validTo } = input;
    expect(grantAdmission).toEqual({ code, title, validFrom, validTo, isCurrent: true, version: 1 });
    expect(await world.refusal('GrantAdmission', { input }, 'officer')).toEqual(
      expect.objectContaining({ code: 'CONFLICT', subject: code }),
    );
  },
};
