import type { Fact } from '@microgrid/facts/fact';

/** A grid that was closed, and the one that followed. */
export interface Succession {
  readonly from: string;
  readonly to: string;
}

/** The closed grids of `facts` that exactly one followed: where several did nobody can tell which, and where none did there is no other. */
export function successionsOf(facts: readonly Fact<'grid.closed.v1'>[]): Succession[] {
  return facts.flatMap(({ subject: from, data }) => {
    const [to, ...others] = data.successorCodes;
    return to === undefined || others.length > 0 ? [] : [{ from, to }];
  });
}
