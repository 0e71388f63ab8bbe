import { Access } from '@microgrid/access/access';
import { enumOf } from '@microgrid/subgraph/enum-of';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ActivityType } from './activity.terms.ts';
import { activityMoves, ActivityStatus } from './activity.states.ts';

registerEnumType(ActivityType, {
  name: 'ActivityType',
  description: 'Type of an activity（活动类型）.',
  valuesConfig: {
    READING: { description: 'Reading session（阅读分享会）.' },
    TEA_TALK: { description: 'Tea talk（茶话会）.' },
    DELIBERATION: { description: 'Courtyard meeting（坝坝会、议事） that ends in decisions.' },
    TRAINING: { description: 'Training（培训）.' },
    VOLUNTEER: { description: 'Volunteer work（志愿服务）.' },
    OTHER: { description: 'Something else（其他）.' },
  },
});

registerEnumType(ActivityStatus, {
  name: 'ActivityStatus',
  description: 'Where an activity stands（活动状态）.',
  valuesConfig: {
    DRAFT: { description: 'Not announced yet（草稿）; seen by its organiser and those who serve there.' },
    PUBLISHED: { description: 'Announced, with free seats（已发布）.' },
    FULL: { description: 'Announced, without free seats（已满）: whoever registers waits.' },
    ONGOING: { description: 'Under way（进行中）.' },
    HELD: { description: 'Over（已举办）, its outcomes not yet settled.' },
    CLOSED: { description: 'Over and settled（已结项）.' },
    POSTPONED: { description: 'Put off（已延期）.' },
    CANCELLED: { description: 'Called off（已取消）.' },
  },
});

export const ActivityAction = enumOf(activityMoves);
registerEnumType(ActivityAction, {
  name: 'ActivityAction',
  description: 'What can be done with an activity（活动操作）.',
  valuesConfig: {
    PUBLISH: { description: 'Announce it（发布）.' },
    REGISTER: { description: 'Register for it, or for its waiting list（报名）: registerForActivity.' },
    CANCEL_REGISTRATION: { description: 'Give up the own registration（取消报名）: cancelRegistration.' },
    START: { description: 'Begin（开始）.' },
    END: { description: 'Finish（结束）.' },
    CLOSE: { description: 'Settle its outcomes（结项）.' },
    POSTPONE: { description: 'Put it off（延期）.' },
    RESCHEDULE: { description: 'Set a new time（改期）.' },
    CANCEL: { description: 'Call it off（取消）.' },
  },
});

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

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  stationId!: string;
  gridCode!: string;
  organiserId?: string | null;
}
