import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, InputType, Int } from 'type-graphql';
import { AppointmentRole } from '../appointment/appointment.terms.ts';

@InputType({ description: whichOf('vacancies（空缺筛选）') })
export class VacancyWhere {
  @AnyOf(() => AppointmentRole, 'Only of this role.')
  role?: AppointmentRole[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only those that have lasted so many days or more.' })
  minDays?: number | null;
}

const vacancyOrder = listOrder('Vacancy', 'vacancies', {
  SINCE_ASC: {
    by: [
      { column: 'since', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Longest first.',
  },
  GRID_ASC: { by: [{ column: 'id', direction: 'asc' }], description: 'By grid.' },
});

export const VacancyArguments = listArguments({ where: VacancyWhere, order: vacancyOrder });
export type VacancyArguments = InstanceType<typeof VacancyArguments>;
