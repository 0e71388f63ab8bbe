import { matterDeadline } from '../../matter/report/matter-deadline.ts';

/** By when an opinion must be answered, as an ordinary matter must be settled; null while that is not known. */
export function opinionDueAt(takenAt: Date): Date | null {
  return matterDeadline({ severity: 'ORDINARY', level: 'L1' }, takenAt).dueAt;
}
