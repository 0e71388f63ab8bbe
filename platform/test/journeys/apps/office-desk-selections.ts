import { expect } from 'vitest';
import { STREET } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';
import { inState, toChange } from '../world/selections.ts';

export const officeDeskSelections: Steps = {
  async SelectionsOfStreet(world) {
    const { selectionRounds } = await world.send('SelectionsOfStreet', { street: STREET }, 'officer');
    expect(selectionRounds.nodes).toHaveLength(20);
    for (const round of selectionRounds.nodes) {
      expect(round).toMatchObject({ grid: { name: expect.any(String) }, objections: expect.any(Array) });
    }
    const hidden = await world.send('SelectionsOfStreet', { street: STREET }, 'analyst');
    for (const { objections, minute } of hidden.selectionRounds.nodes) {
      expect([objections, minute?.text ?? null]).toEqual([null, null]);
    }
  },

  async CallSelectionOff(world) {
    const round = await inState(world, 'ANNOUNCED');
    const input = { ...toChange(round), reason: '报名人数不足（样例）' };
    expect(await world.refusal('CallSelectionOff', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { cancelSelection } = await world.send('CallSelectionOff', { input }, 'secretary');
    expect(cancelSelection).toEqual({ id: round.id, status: 'CANCELLED', cancelReason: input.reason });
    const again = { input: { ...input, expectedVersion: round.version + 1 } };
    expect(await world.refusal('CallSelectionOff', again, 'officer')).toMatchObject({ code: 'CONFLICT' });
  },
};
