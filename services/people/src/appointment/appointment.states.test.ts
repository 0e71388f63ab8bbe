import { expect, it } from 'vitest';
import { AppointmentAction, openActions, statusAfter, type AppointmentStatus } from './appointment.states.ts';

const table: [status: AppointmentStatus, moves: Partial<Record<AppointmentAction, AppointmentStatus>>][] = [
  ['PENDING', { ACTIVATE: 'ACTIVE' }],
  ['ACTIVE', { GRANT_LEAVE: 'ON_LEAVE', SUSPEND: 'SUSPENDED', END: 'ENDED' }],
  ['ON_LEAVE', { RETURN: 'ACTIVE', END: 'ENDED' }],
  ['SUSPENDED', { REINSTATE: 'ACTIVE', END: 'ENDED' }],
  ['ENDED', {}],
];

it.each(table)('an appointment that is %s moves on to %o and nowhere else', (status, moves) => {
  expect(openActions(status)).toEqual(Object.keys(moves));
  for (const action of Object.values(AppointmentAction)) {
    const move = () => statusAfter({ id: 'the-id', status }, action);
    if (action in moves) expect(move()).toBe(moves[action]);
    else expect(move).toThrow(expect.objectContaining({ extensions: { code: 'CONFLICT', subject: 'the-id' } }));
  }
});
