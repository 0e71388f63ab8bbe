import type { Row } from '../compile/plan.ts';

/** Where the values of one level go. */
export interface Slots {
  readonly put: (index: number, value: unknown) => void;
  /** What holds the value. */
  readonly holderOf: (index: number) => object | undefined;
}

/** One key of each of `rows`. */
export function keyOf(rows: readonly Row[], key: string): Slots {
  return {
    put: (index, value) => {
      const row = rows[index];
      if (row !== undefined) row[key] = value;
    },
    holderOf: (index) => rows[index],
  };
}

/** Place `positions[i]` of `lists[i]`. */
export function itemsOf(lists: readonly unknown[][], positions: readonly number[]): Slots {
  return {
    put: (index, value) => {
      const list = lists[index];
      const position = positions[index];
      if (list !== undefined && position !== undefined) list[position] = value;
    },
    holderOf: (index) => lists[index],
  };
}

/** Slot `at[i]` of `slots`. */
export function someOf(slots: Slots, at: readonly number[]): Slots {
  return {
    put: (index, value) => slots.put(at[index] ?? -1, value),
    holderOf: (index) => slots.holderOf(at[index] ?? -1),
  };
}
