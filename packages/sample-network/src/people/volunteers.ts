import type { GridTree } from '../grids.ts';
import { drawPerson, type SamplePerson } from './people.ts';
import { Random } from '../random.ts';

/** Somebody of the reserve（力量储备）, and the grid in which that person would serve. */
export interface SampleVolunteer extends SamplePerson {
  gridCode: string;
}

/** Two in each step from the application to the end, more or less. */
const VOLUNTEERS = 16;
/** Their numbers follow those of everybody in post. */
const FIRST_NUMBER = 901;
/** The first of them wants the general grid in which the sample's worker and leader serve, where there are so many. */
const FIRST_GRID = 6;

/** Those of a community who volunteer or offered to, with a stream of their own: nobody else is another for it. */
export function volunteersOf(tree: GridTree, seed: number): SampleVolunteer[] {
  const random = new Random(seed, tree.total.code, 'volunteers');
  return Array.from({ length: VOLUNTEERS }, (_, index) => {
    const number = tree.total.code.slice(9) + String(FIRST_NUMBER + index);
    const general = tree.generals[(FIRST_GRID + index) % tree.generals.length];
    return { ...drawPerson({ post: 'VOLUNTEER', number }, random), gridCode: general?.grid.code ?? tree.total.code };
  });
}
