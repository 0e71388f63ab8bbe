import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { WorkRole, workRoleTold } from '../work-role/work-role.terms.ts';
import { ActivityStatus, ActivityType } from './activity.terms.ts';

@ObjectType({
  description:
    'Activity（活动）: a reading session, tea talk, courtyard meeting, training or volunteer work that neighbours can join.',
})
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class Activity {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ActivityType, { description: 'Type（类型）.' })
  type!: ActivityType;

  @Field(() => String, { description: 'Title（标题）.' })
  title!: string;

  @Field(() => String, { description: 'What it is about（说明）.' })
  description!: string;

  @Field(() => Int, { description: 'Number of seats（名额）, at least 1.' })
  capacity!: number;

  @Field(() => DateTime, { description: 'Start（开始时间）.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End（结束时间）, after the start.' })
  endsAt!: Date;

  @Field(() => ActivityStatus, { description: 'Where it stands（状态）.' })
  status!: ActivityStatus;

  @Field(() => DateTime, { nullable: true, description: 'When it was announced（发布时间）; null for a draft.' })
  publishedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was put off or called off（原因）; registrants read it.',
  })
  reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many came（到场人数）: a count, never a list; null until HELD.',
  })
  attendanceCount?: number | null;

  @Field(() => WorkRole, workRoleTold)
  workRole?: WorkRole | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  stationId!: string;
  gridCode!: string;
  organiserId?: string | null;
}
