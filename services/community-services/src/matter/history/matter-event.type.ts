import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';
import { WorkRole, workRoleTold } from '../../work-role/work-role.terms.ts';
import { MatterAction, MatterLevel, MatterStatus } from '../matter.terms.ts';

@ObjectType({ description: 'One step in the life of a matter（事项经过）; what happened is never changed.' })
export class MatterEvent {
  @Field(() => MatterAction, { description: 'What was done（操作）.' })
  action!: MatterAction;

  @Field(() => MatterStatus, { description: 'Where it led（到达状态）.' })
  toStatus!: MatterStatus;

  @Field(() => DateTime, { description: 'When（时间）.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'What was said to it（备注）; null where the texts are masked.' })
  note?: string | null;

  @Field(() => Person, {
    nullable: true,
    description:
      'Who did it（操作人）, somebody who serves; null for what the reporter did, who is never shown, for what the platform did, and 3 years after the end.',
  })
  actor?: Person | null;

  @Field(() => MatterLevel, {
    nullable: true,
    description: 'The level that it led to（到达层级）; null where it stayed.',
  })
  level?: MatterLevel | null;

  @Field(() => WorkRole, workRoleTold)
  workRole?: WorkRole | null;
}
