import { type PersonRow, servingPerson } from './people.ts';
import { Random } from './random.ts';
import type { SampleMoment } from './sample-moment.ts';
import { dateOf, plusDays } from './shanghai-time.ts';

type OfficeRole = 'STREET_OFFICER' | 'ANALYST' | 'PRIVACY_AUDITOR';

export interface OfficePostRow {
  id: string;
  personId: string;
  role: OfficeRole;
  /** The street's nine digits. */
  areaCode: string;
  startsOn: string;
  endsOn: string | null;
}

/** Who holds each post of a street office. */
type Office = Record<OfficeRole, PersonRow>;

/** Depends on seed and street code only. */
export function officeOf(streetCode: string, seed: number): Office {
  const random = new Random(seed, streetCode, 'office');
  const staff = (title: string, number: string) => servingPerson({ title, number, sourceKind: 'OTHER' }, random);
  return {
    STREET_OFFICER: staff('街道干部', '000001'),
    ANALYST: staff('分析员', '000002'),
    PRIVACY_AUDITOR: staff('隐私审计员', '000003'),
  };
}

/** The posts that the staff hold on the day `asOf`, none with an end in sight. */
export function officePostsOf(streetCode: string, { seed, asOf }: SampleMoment): OfficePostRow[] {
  const random = new Random(seed, streetCode, 'office posts');
  const office = officeOf(streetCode, seed);
  return (Object.keys(office) as OfficeRole[]).map((role) => {
    const start = plusDays(asOf, -random.int(30, 400));
    const id = random.uuid(start);
    return { id, personId: office[role].id, role, areaCode: streetCode, startsOn: dateOf(start), endsOn: null };
  });
}
