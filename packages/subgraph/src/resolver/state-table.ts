import { Conflict } from './errors.ts';

/** A move of a state machine: from which states, and as what somebody may make it. */
export interface Move<Status extends string, Part extends string> {
  readonly from: readonly Status[];
  readonly by: readonly Part[];
}

type MovesOf<Action extends string, Status extends string, Part extends string> = Readonly<
  Record<Action, Move<Status, Part>>
>;

/** The moves of `table` among `actions` that somebody who is `parts` to the thing can make from `status`. */
export function openMoves<Action extends string, Status extends string, Part extends string>(
  table: MovesOf<Action, Status, Part>,
  actions: readonly Action[],
  { status, parts }: { status: Status; parts: readonly Part[] },
): Action[] {
  return actions.filter((action) => startsFrom(table[action], status) && isFor(table[action], parts));
}

/**
 * Refuses a move that does not start from `status`.
 * @param subject id of the thing.
 * @param offered the moves that a mutation makes: no other is recommended.
 * @throws Conflict naming those of them that do.
 */
export function requireMove<Action extends string, Status extends string, Part extends string>(
  table: MovesOf<Action, Status, Part>,
  action: Action,
  { status, subject, offered }: { status: Status; subject: string; offered: readonly Action[] },
): void {
  if (startsFrom(table[action], status)) return;
  const names = offered.filter((name) => startsFrom(table[name], status)).join(', ') || 'nothing';
  throw new Conflict(`${action} is not possible from ${status}; possible from there: ${names}`, subject);
}

/** Whether somebody who is `parts` to the thing may make `move` at all, whatever the state. */
export function isFor<Part extends string>({ by }: Move<string, Part>, parts: readonly Part[]): boolean {
  return by.some((part) => parts.includes(part));
}

function startsFrom<Status extends string>({ from }: Move<Status, string>, status: Status): boolean {
  return from.includes(status);
}
