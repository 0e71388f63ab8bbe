import { personalData } from '@microgrid/database/personal-data';
import { SeatEntity } from './seat.entity.ts';

/** That nobody holds a post says nothing of anybody. */
export const seatPersonal = personalData(SeatEntity, {
  notPersonal: ['id', 'gridCode', 'role', 'vacantSince', 'closesOn'],
  personal: {},
});
