import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { expect, it } from 'vitest';
import { appointmentMoves, offeredAppointmentMoves } from './appointment.states.ts';
import { AppointmentAction, type AppointmentStatus } from './appointment.terms.ts';

const table: [status: AppointmentStatus, moves: Partial<Record<AppointmentAction, AppointmentStatus>>][] = [
  ['PENDING', { ACTIVATE: 'ACTIVE' }],
  ['ACTIVE', { GRANT_LEAVE: 'ON_LEAVE', SUSPEND: 'SUSPENDED', END: 'ENDED' }],
  ['ON_LEAVE', { RETURN: 'ACTIVE', END: 'ENDED' }],
  ['SUSPENDED', { REINSTATE: 'ACTIVE', END: 'ENDED' }],
  ['ENDED', {}],
];
const actions = Object.values(AppointmentAction);

it.each(table)('an appointment that is %s moves on to %o and nowhere else', (status, moves) => {
  expect(openMoves(appointmentMoves, actions, { status, parts: ['DECIDER'] })).toEqual(Object.keys(moves));
  for (const action of actions) {
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

it.each(['ACTIVE', 'ON_LEAVE', 'SUSPENDED'] as const)(
  'the holder of an appointment that is %s may only end it',
  (status) => {
    expect(openMoves(appointmentMoves, actions, { status, parts: ['HOLDER'] })).toEqual(['END']);
  },
);
