import { deletingRow, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { ConsentEntity } from './consent.entity.ts';

const retention = deletingRow(
  { years: 3 },
  {
    words: 'its withdrawal, or from when it was given once nothing else is kept of the person',
    sql: `coalesce(withdrawn_at, case when not exists (select from person where person.id = person_id) then given_at end)`,
  },
);

const agreed = {
  purpose: 'To show of a person no more than was agreed to, and to prove by which words',
  basis: 'CONSENT',
  readers: 'Everybody, by what is shown, while it holds; then the person and who recorded the withdrawal',
  retention,
  whose: 'person_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

/** Those who answer for what was said orally (domain E11, E15). */
const heardBy = (whose: string) =>
  ({
    purpose: 'To prove what was said orally by those who heard it',
    basis: 'CONTRACT',
    readers: 'The person',
    retention,
    whose,
    onRequest: 'KEPT',
  }) as const satisfies PersonalColumn;

export const consentPersonal = personalData(ConsentEntity, {
  notPersonal: ['id'],
  personal: {
    personId: agreed,
    purpose: agreed,
    textVersion: agreed,
    givenAt: agreed,
    withdrawnAt: agreed,
    recordedById: heardBy('recorded_by_id'),
    witnessId: heardBy('witness_id'),
    withdrawnById: heardBy('withdrawn_by_id'),
  },
});
