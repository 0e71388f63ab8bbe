import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { VolunteerHoursStatus } from './volunteer-hours.terms.ts';

@InputType({ description: whichOf('hours（时长筛选）') })
export class VolunteerHoursWhere {
  @AnyOf(() => VolunteerHoursStatus, 'Only in this state.')
  status?: VolunteerHoursStatus[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this activity.' })
  activityId?: string | null;
}

const volunteerHoursOrder = listOrder('VolunteerHours', 'hours', {
  STARTED_AT_DESC: {
    by: [
      { column: 'startedAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Latest first.',
  },
  STARTED_AT_ASC: {
    by: [
      { column: 'startedAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Earliest first.',
  },
});

export const VolunteerHoursArguments = listArguments({ where: VolunteerHoursWhere, order: volunteerHoursOrder });
export type VolunteerHoursArguments = InstanceType<typeof VolunteerHoursArguments>;
