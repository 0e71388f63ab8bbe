import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { assert, commands, constantFrom, modelRun, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidacyMoves,
  endedStatuses,
  offeredSelectionMoves,
  selectionMoves,
  type SelectionMoveName,
  type SelectionPart,
} from './selection.states.ts';
import { CandidacyStatus, SelectionAction, SelectionStatus } from './selection.terms.ts';

const everybody: SelectionPart[] = ['SOMEBODY', 'NAMED', 'HEAD', 'STREET', 'ABOVE'];

/** What each state allows, and where it may lead. */
const table: [SelectionStatus, Partial<Record<SelectionAction, readonly SelectionStatus[]>>][] = [
  ['ANNOUNCED', { CANCEL: ['CANCELLED'] }],
  ['NOMINATION', { NOMINATE: ['NOMINATION'], ANSWER_NOMINATION: [], CANCEL: ['CANCELLED'] }],
  ['REVIEW', { ANSWER_NOMINATION: [], REVIEW: ['VOTE'], CANCEL: ['CANCELLED'] }],
  ['VOTE', { ANSWER_NOMINATION: [], RECORD_VOTE: ['TIED', 'NOTICE'], CANCEL: ['CANCELLED'] }],
  ['TIED', { ANSWER_NOMINATION: [], RECORD_VOTE: ['TIED', 'NOTICE'], CANCEL: ['CANCELLED'] }],
  ['NOTICE', { OBJECT: ['OBJECTION'], CONFIRM: ['CONFIRMED'], CANCEL: ['CANCELLED'] }],
  ['OBJECTION', { OBJECT: ['OBJECTION'], DECIDE_OBJECTION: ['OBJECTION', 'REVIEW', 'NOTICE'], CANCEL: ['CANCELLED'] }],
  ['CONFIRMED', {}],
  ['CANCELLED', {}],
];

it.each(table)('a selection that is %s allows just this: %o', (status, moves) => {
  const actions = openMoves<SelectionMoveName, SelectionStatus, SelectionPart>(
    selectionMoves,
    [...offeredSelectionMoves, 'OPEN', 'CLOSE'],
    { status, parts: everybody },
  );
  expect(actions).toEqual(Object.keys(moves));
  for (const action of offeredSelectionMoves) {
    const at = { status, subject: 'the-id', offered: offeredSelectionMoves };
    const move = () => requireMove<SelectionMoveName, SelectionStatus, SelectionPart>(selectionMoves, action, at);
    if (action in moves) expect(move).not.toThrow();
    else expect(move).toThrow(expect.objectContaining({ extensions: { code: 'CONFLICT', subject: 'the-id' } }));
    const to = moves[action] ?? [];
    if (to.length > 0) expect(selectionMoves[action].to).toEqual(to);
  }
});

it('the clock alone opens and closes nominations', () => {
  expect(selectionMoves.OPEN).toEqual({ from: ['ANNOUNCED'], to: ['NOMINATION'], by: [] });
  expect(selectionMoves.CLOSE).toEqual({ from: ['NOMINATION'], to: ['REVIEW'], by: [] });
});

it('every state is reached, and every action is offered', () => {
  const reached = Object.values(selectionMoves).flatMap(({ to }): readonly SelectionStatus[] => to);
  expect(new Set(['ANNOUNCED', ...reached])).toEqual(new Set(Object.values(SelectionStatus)));
  expect(new Set(offeredSelectionMoves)).toEqual(new Set(Object.values(SelectionAction)));
  const candidates = Object.values(candidacyMoves).map(({ to }) => to);
  expect(new Set(['NOMINATED', ...candidates])).toEqual(new Set(Object.values(CandidacyStatus)));
});

it('field-case B6: nothing leads back from declined', () => {
  const from = Object.values(candidacyMoves).flatMap((move): readonly CandidacyStatus[] => move.from);
  expect(from).not.toContain('DECLINED');
});

describe('whatever is tried in whatever order', () => {
  /** What must be true of a selection, told without the table. */
  interface Model {
    nominations: 'TO_COME' | 'OPEN' | 'CLOSED';
    isReviewed: boolean;
    count: 'NONE' | 'EQUAL' | 'DECIDED';
    isObjected: boolean;
    end: 'NONE' | 'CONFIRMED' | 'CANCELLED';
  }
  interface Real {
    status: SelectionStatus;
  }
  const statusOf = ({ nominations, isReviewed, count, isObjected, end }: Model): SelectionStatus => {
    if (end !== 'NONE') return end;
    if (nominations !== 'CLOSED') return nominations === 'OPEN' ? 'NOMINATION' : 'ANNOUNCED';
    if (!isReviewed) return 'REVIEW';
    if (count === 'NONE') return 'VOTE';
    if (count === 'EQUAL') return 'TIED';
    return isObjected ? 'OBJECTION' : 'NOTICE';
  };
  type Name = SelectionMoveName;
  const is =
    (...statuses: SelectionStatus[]) =>
    (model: Model) =>
      statuses.includes(statusOf(model));
  const none = () => {};
  const effects: Record<Name, { may: (model: Model) => boolean; makes: (model: Model, to: SelectionStatus) => void }> =
    {
      OPEN: { may: is('ANNOUNCED'), makes: (model) => (model.nominations = 'OPEN') },
      CLOSE: { may: is('NOMINATION'), makes: (model) => (model.nominations = 'CLOSED') },
      NOMINATE: { may: is('NOMINATION'), makes: none },
      ANSWER_NOMINATION: { may: is('NOMINATION', 'REVIEW', 'VOTE', 'TIED'), makes: none },
      REVIEW: { may: is('REVIEW'), makes: (model) => (model.isReviewed = true) },
      RECORD_VOTE: {
        may: is('VOTE', 'TIED'),
        makes: (model, to) => (model.count = to === 'TIED' ? 'EQUAL' : 'DECIDED'),
      },
      OBJECT: { may: is('NOTICE', 'OBJECTION'), makes: (model) => (model.isObjected = true) },
      DECIDE_OBJECTION: {
        may: is('OBJECTION'),
        makes: (model, to) => {
          if (to === 'OBJECTION') return;
          model.isObjected = false;
          if (to === 'REVIEW') Object.assign(model, { isReviewed: false, count: 'NONE' });
        },
      },
      CONFIRM: { may: is('NOTICE'), makes: (model) => (model.end = 'CONFIRMED') },
      CANCEL: { may: (model) => model.end === 'NONE', makes: (model) => (model.end = 'CANCELLED') },
    };
  const attempt = (name: Name, which: number) => ({
    check: () => true,
    toString: () => `${name} (${which})`,
    run(model: Model, real: Real) {
      const at = { status: real.status, subject: 'id', offered: offeredSelectionMoves };
      const move = () => requireMove<Name, SelectionStatus, SelectionPart>(selectionMoves, name, at);
      if (!effects[name].may(model)) return expect(move).toThrow('is not possible from');
      move();
      const { to } = selectionMoves[name];
      const target = name === 'ANSWER_NOMINATION' ? real.status : (to[which % to.length] ?? real.status);
      real.status = target;
      effects[name].makes(model, target);
      if (endedStatuses.some((ended) => ended === target)) expect(model.end).toBe(target);
      return expect(real.status).toBe(statusOf(model));
    },
  });

  it('a selection is where the model says, in 2,000 lives', () => {
    const names = Object.keys(selectionMoves) as Name[];
    const attempts = constantFrom(...names).chain((name) => constantFrom(0, 1, 2).map((which) => attempt(name, which)));
    assert(
      property(commands([attempts], { maxCommands: 40 }), (life) => {
        const model: Model = {
          nominations: 'TO_COME',
          isReviewed: false,
          count: 'NONE',
          isObjected: false,
          end: 'NONE',
        };
        modelRun(() => ({ model, real: { status: 'ANNOUNCED' } as Real }), life);
      }),
      { numRuns: 2000 },
    );
  });
});
