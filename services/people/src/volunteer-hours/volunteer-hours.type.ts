import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { VolunteerHoursStatus } from './volunteer-hours.terms.ts';

@ObjectType({ description: 'Volunteer service of one person（志愿服务时长）, in minutes really served.' })
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class VolunteerHours {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it began（开始时间）.' })
  startedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'How long（分钟数）, 1 to 1,440; none overlap, at most 24 h a day; null while OPEN.',
  })
  minutes!: number | null;

  @Field(() => VolunteerHoursStatus, { description: 'Where it stands（状态）.' })
  status!: VolunteerHoursStatus;

  @Field(() => String, { nullable: true, description: 'What the volunteer disputes（异议）.' })
  dispute!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected（更正理由）.' })
  correctionReason!: string | null;

  @Field(() => Int, {
    description: 'Version（版本）, from 1, one more with every change: the expectedVersion of the next.',
  })
  version!: number;

  personId!: string | null;
  activityId!: string | null;
  gridCode!: string;
  recordedById!: string | null;
  confirmedById!: string | null;
}
