import { listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, CalendarDate } from '@microgrid/subgraph/scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: whichOf('admissions（准入事项筛选）') })
export class MatterAdmissionWhere {
  @Field(() => ID, { nullable: true, description: 'Only of this department.' })
  departmentId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only those that hold on this day.' })
  inForceOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only those that end by this day.' })
  endingBy?: string | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only those that hold in this unit or grid.' })
  within?: string | null;
}

const matterAdmissionOrder = listOrder('MatterAdmission', 'admissions', {
  CODE_ASC: { by: [{ column: 'code', direction: 'asc' }], description: 'By code.' },
  VALID_TO_ASC: {
    by: [
      { column: 'validTo', direction: 'asc' },
      { column: 'code', direction: 'asc' },
    ],
    description: 'Those that end first, first.',
  },
});

export const MatterAdmissionArguments = listArguments({ where: MatterAdmissionWhere, order: matterAdmissionOrder });
export type MatterAdmissionArguments = InstanceType<typeof MatterAdmissionArguments>;
