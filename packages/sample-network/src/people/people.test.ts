import { parentGridCode } from '@microgrid/grid-code';
import { assert, expect, test } from 'vitest';
import { adminUnits } from '../admin-units.ts';
import { gridTreeOf } from '../grids.ts';
import { peopleOf } from './people.ts';

test('the three leaders of the rural general grid of 203 households are all there, with any seed', () => {
  const community = adminUnits().find(({ code }) => code === '510115006003');
  assert(community);
  for (let seed = 0; seed < 50; seed++) {
    const { leaders } = peopleOf(gridTreeOf(community, seed), seed).roster;
    const rural = Array.from(leaders.keys()).filter((code) => parentGridCode(code) === '510115006003004');
    expect(rural).toHaveLength(3);
  }
});
