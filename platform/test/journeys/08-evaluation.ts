import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import type { Steps } from './world/journey-world.ts';

export const evaluation: Steps = {
  async AgreeToHonour(world) {
    const input = { purpose: 'PUBLISH_HONOUR', textVersion: 1 };
    const { giveConsent } = await world.send('AgreeToHonour', { input }, 'leader');
    expect(giveConsent).toMatchObject({ purpose: 'PUBLISH_HONOUR', givenAt: expect.any(String) });
    const old = await world.refusal('AgreeToHonour', { input: { ...input, textVersion: 99 } }, 'leader');
    expect(old).toMatchObject({ code: 'CONFLICT', subject: 'textVersion' });
    const { leader } = samplePeople();
    const others = await world.refusal('AgreeToHonour', { input: { ...input, personId: leader } }, 'resident');
    expect(others).toMatchObject({ code: 'FORBIDDEN' });
  },
};
