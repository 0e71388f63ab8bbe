import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { TrainingKind, TrainingStatus } from './training-session.terms.ts';

@ObjectType({
  description: 'Training（培训）: one to one or in a group; records competence, never hours of study.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class TrainingSession {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => TrainingKind, { description: 'Kind（方式）.' })
  kind!: TrainingKind;

  @Field(() => String, {
    nullable: true,
    description: 'Cohort（班次）, such as 2026 春 1 班; null one to one.',
  })
  cohort!: string | null;

  @Field(() => DateTime, { description: 'Start（开始时间）.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End（结束时间）.' })
  endsAt!: Date;

  @Field(() => TrainingStatus, { description: 'Where it stands（状态）.' })
  status!: TrainingStatus;

  @Field(() => Int, {
    description: 'Version（版本）, from 1, one more with every change: the expectedVersion of the next.',
  })
  version!: number;

  topicCode!: string;
  gridCode!: string;
  stationId!: string | null;
  trainerId!: string | null;
  plannedById!: string | null;
}
