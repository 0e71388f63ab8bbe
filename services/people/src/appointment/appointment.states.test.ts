import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { assert, commands, constantFrom, modelRun, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentMoves, offeredAppointmentMoves, type AppointmentPart } from './appointment.states.ts';
import { AppointmentAction, type AppointmentStatus } from './appointment.terms.ts';

const table: [status: AppointmentStatus, moves: Partial<Record<AppointmentAction, AppointmentStatus>>][] = [
  ['PENDING', { END: 'ENDED' }],
  ['ACTIVE', { GRANT_LEAVE: 'ON_LEAVE', SUSPEND: 'SUSPENDED', END: 'ENDED', RENEW: 'ACTIVE' }],
  ['ON_LEAVE', { RETURN: 'ACTIVE', END: 'ENDED' }],
  ['SUSPENDED', { REINSTATE: 'ACTIVE', END: 'ENDED' }],
  ['ENDED', {}],
];
const actions = Object.values(AppointmentAction);
const byHand = actions.filter((action) => action !== 'ACTIVATE');

it.each(table)('an appointment that is %s moves on to %o and nowhere else', (status, moves) => {
  expect(openMoves(appointmentMoves, actions, { status, parts: ['DECIDER'] })).toEqual(Object.keys(moves));
  for (const action of byHand) {
    const move = () =>
      requireMove(appointmentMoves, action, { status, subject: 'the-id', offered: offeredAppointmentMoves });
    if (action in moves) {
      expect(move).not.toThrow();
      expect(appointmentMoves[action].to).toBe(moves[action]);
    } else {
      expect(move).toThrow(expect.objectContaining({ extensions: { code: 'CONFLICT', subject: 'the-id' } }));
    }
  }
});

it('the clock alone lets somebody take up a post', () => {
  for (const parts of [['HOLDER'], ['DECIDER']] as const) {
    expect(openMoves(appointmentMoves, ['ACTIVATE'], { status: 'PENDING', parts })).toEqual([]);
  }
  expect(appointmentMoves.ACTIVATE.from).toEqual(['PENDING']);
});

it.each<[AppointmentStatus, AppointmentAction[]]>([
  ['PENDING', ['END']],
  ['ACTIVE', ['END']],
  ['ON_LEAVE', ['RETURN', 'END']],
  ['SUSPENDED', ['END']],
])('the holder of an appointment that is %s may only %o', (status, own) => {
  expect(openMoves(appointmentMoves, actions, { status, parts: ['HOLDER'] })).toEqual(own);
});

describe('whatever is tried in whatever order', () => {
  /** What must be true of an appointment, told without the table: who is in post, away, barred or gone. */
  interface Model {
    isBegun: boolean;
    isAway: boolean;
    isBarred: boolean;
    isGone: boolean;
  }
  interface Real {
    status: AppointmentStatus;
  }
  const statusOf = ({ isBegun, isAway, isBarred, isGone }: Model): AppointmentStatus => {
    if (isGone) return 'ENDED';
    if (!isBegun) return 'PENDING';
    if (isAway) return 'ON_LEAVE';
    return isBarred ? 'SUSPENDED' : 'ACTIVE';
  };
  const inPost = (model: Model) => statusOf(model) === 'ACTIVE';
  const effects: Record<AppointmentAction, { may: (model: Model) => boolean; makes: (model: Model) => void }> = {
    ACTIVATE: { may: (model) => statusOf(model) === 'PENDING', makes: (model) => (model.isBegun = true) },
    GRANT_LEAVE: { may: inPost, makes: (model) => (model.isAway = true) },
    RETURN: { may: (model) => model.isAway && !model.isGone, makes: (model) => (model.isAway = false) },
    SUSPEND: { may: inPost, makes: (model) => (model.isBarred = true) },
    REINSTATE: { may: (model) => model.isBarred && !model.isGone, makes: (model) => (model.isBarred = false) },
    END: { may: (model) => !model.isGone, makes: (model) => (model.isGone = true) },
    RENEW: { may: inPost, makes: () => {} },
  };
  const attempt = (action: AppointmentAction, part: AppointmentPart) => ({
    check: () => true,
    toString: () => `${action} as ${part}`,
    run(model: Model, real: Real) {
      const move = () =>
        requireMove(appointmentMoves, action, { status: real.status, subject: 'id', offered: offeredAppointmentMoves });
      const may = effects[action].may(model);
      const offered = openMoves(appointmentMoves, actions, { status: real.status, parts: [part] });
      if (offered.includes(action)) expect(may).toBe(true);
      if (!may) return expect(move).toThrow('is not possible from');
      move();
      real.status = appointmentMoves[action].to;
      effects[action].makes(model);
      return expect(real.status).toBe(statusOf(model));
    },
  });

  it('an appointment is where the model says, in 2,000 lives', () => {
    const attempts = constantFrom(...actions).chain((action) =>
      constantFrom<AppointmentPart>('HOLDER', 'DECIDER').map((part) => attempt(action, part)),
    );
    const lives = commands([attempts], { maxCommands: 30 });
    assert(
      property(lives, (life) => {
        const start = (): { model: Model; real: Real } => ({
          model: { isBegun: false, isAway: false, isBarred: false, isGone: false },
          real: { status: 'PENDING' },
        });
        modelRun(start, life);
      }),
      { numRuns: 2000 },
    );
  });
});
