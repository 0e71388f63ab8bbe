import { dateOf, plusDays } from './shanghai-time.ts';

/** What a department may push to the grids of a street: all that those who push it need to know. */
export interface SampleAdmission {
  code: string;
  validFrom: string;
}

/** Since how many days each is granted, for a year: one ends within three weeks, one has ended. */
const GRANTED_DAYS_AGO = [120, 60, 345, 400, 200];

/** The admissions of a street, in the order in which they are listed. */
export function admissionsOf(street: string, asOf: Date): SampleAdmission[] {
  return GRANTED_DAYS_AGO.map((days, index) => {
    const validFrom = dateOf(plusDays(asOf, -days));
    return { code: `${validFrom.slice(0, 4)}-${street.slice(4)}0${index + 1}`, validFrom };
  });
}
