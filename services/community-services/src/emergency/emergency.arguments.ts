import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, Period } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { EmergencyStatus } from './emergency.terms.ts';

@InputType({ description: whichOf('emergencies（应急筛选）') })
export class EmergencyWhere {
  @AnyOf(() => EmergencyStatus, 'Only in this state.')
  status?: EmergencyStatus[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid, or below it.' })
  within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those not answered in time; false: only all others.',
  })
  isUnanswered?: boolean | null;

  @Field(() => Period, { nullable: true, description: 'Only those recorded in this year, quarter or month.' })
  recordedIn?: string | null;
}

const emergencyOrder = listOrder('Emergency', 'emergencies', {
  RAISED_AT_DESC: {
    by: [
      { column: 'raisedAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last first.',
  },
  RAISED_AT_ASC: {
    by: [
      { column: 'raisedAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'First first.',
  },
});

export const EmergencyArguments = listArguments({ where: EmergencyWhere, order: emergencyOrder });
export type EmergencyArguments = InstanceType<typeof EmergencyArguments>;
