import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { AppointmentRole } from '../appointment/appointment.terms.ts';
import { CompetenceStatus } from './competence.terms.ts';

@InputType({ description: whichOf('required topics（能力筛选）') })
export class CompetenceWhere {
  @Field(() => ID, { nullable: true, description: 'Only of this topic.' })
  topicCode?: string | null;

  @AnyOf(() => AppointmentRole, 'Only of this role.')
  role?: AppointmentRole[] | null;

  @AnyOf(() => CompetenceStatus, 'Only with this status.')
  status?: CompetenceStatus[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;
}

const competenceOrder = listOrder('Competence', 'required topics', {
  GRID_ASC: {
    by: [
      { column: 'gridCode', direction: 'asc' },
      { column: 'topicCode', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'By grid, then topic.',
  },
  VALID_TO_ASC: {
    by: [
      { column: 'runsOutOn', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Those that run out first, first; those without an end last.',
  },
});

export const CompetenceArguments = listArguments({ where: CompetenceWhere, order: competenceOrder });
export type CompetenceArguments = InstanceType<typeof CompetenceArguments>;
