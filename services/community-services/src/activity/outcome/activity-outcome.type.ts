import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ActivityOutcomeKind } from './activity-outcome.terms.ts';

@ObjectType({
  description: 'What came of an activity（活动成果）. An activity is not closed while an ACTION has no owner.',
})
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class ActivityOutcome {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ActivityOutcomeKind, { description: 'Kind（类型）.' })
  kind!: ActivityOutcomeKind;

  @Field(() => String, { description: 'What（内容）.' })
  text!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'By when（期限）.' })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done（进展）.' })
  result?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done（完成时间）.' })
  doneAt?: Date | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  activityId!: string;
  ownerId?: string | null;
  opinionId?: string | null;
}
