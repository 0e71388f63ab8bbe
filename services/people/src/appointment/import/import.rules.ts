import { gridLevel } from '@microgrid/grid-code';
import type { ImportedGrid } from '@microgrid/subgraph/imported-grids';
import type { ImportedPerson } from '../../person/imported-persons.ts';
import { latestEndOf } from '@microgrid/subgraph/term';
import { postRules } from '../appoint/post-rules.ts';
import type { AppointmentBasis, AppointmentRole } from '../appointment.terms.ts';

interface Appointing {
  readonly role: AppointmentRole;
  readonly gridCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly basis: AppointmentBasis;
  readonly person: Pick<ImportedPerson, 'isAdult'>;
  readonly grid: ImportedGrid;
}

interface Wrong {
  readonly column: 'personKey' | 'gridCode' | 'startsOn' | 'endsOn' | 'basis';
  readonly message: string;
}

const bases: Partial<Record<AppointmentRole, readonly AppointmentBasis[]>> = {
  TOTAL_GRID_HEAD: ['EX_OFFICIO'],
  MICRO_GRID_LEADER: ['ELECTED', 'APPOINTED'],
};

/** What is wrong with an appointment that is to be in post on `today`, by the rules that appointing keeps too. */
export function wrongWith(appointing: Appointing, today: string): Wrong[] {
  const { role, gridCode, startsOn, endsOn, basis, person, grid } = appointing;
  const { levels } = postRules[role];
  const [level, allowed] = [gridLevel(gridCode), bases[role]];
  const latest = latestEndOf(startsOn);
  const span = `is in force from ${grid.validFrom}${grid.validTo === null ? '' : ` to ${grid.validTo}`}`;
  const rules: (Wrong & { readonly isBroken: boolean })[] = [
    { isBroken: !person.isAdult, column: 'personKey', message: 'only adults are appointed' },
    {
      isBroken: !levels.includes(level),
      column: 'gridCode',
      message: `${gridCode} is ${level}: a ${role} serves a grid that is ${levels.join(' or ')}`,
    },
    {
      isBroken: startsOn > today,
      column: 'startsOn',
      message: `is ${startsOn}: only who is in post is brought in; appoint the others in the graph`,
    },
    { isBroken: endsOn < today, column: 'endsOn', message: `is ${endsOn}: only who is in post is brought in` },
    {
      isBroken: endsOn < startsOn || endsOn > latest,
      column: 'endsOn',
      message: `is ${endsOn}: a term that begins on ${startsOn} ends by ${latest}`,
    },
    {
      isBroken: startsOn < grid.validFrom || (grid.validTo !== null && endsOn > grid.validTo),
      column: 'startsOn',
      message: `${gridCode} ${span}, and nobody is appointed beyond`,
    },
    {
      isBroken: allowed !== undefined && !allowed.includes(basis),
      column: 'basis',
      message: `is ${basis}: that of a ${role} is ${allowed?.join(' or ')}`,
    },
  ];
  return rules.filter(({ isBroken }) => isBroken).map(({ column, message }) => ({ column, message }));
}
