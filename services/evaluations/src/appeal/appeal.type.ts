import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { AppealFacts } from './appeal.policy.ts';
import { AppealStatus } from './appeal.terms.ts';

@ObjectType({
  description: 'Appeal（申诉） against a result, within 10 working days; decided by another person than the reviewer.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class Appeal implements AppealFacts {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => DateTime, { description: 'When（申诉时间）.' })
  raisedAt!: Date;

  @Field(() => AppealStatus, { description: 'Where it stands（状态）.' })
  status!: AppealStatus;

  @Field(() => DateTime, { nullable: true, description: 'When（决定时间）.' })
  decidedAt?: Date | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  evaluationId!: string;
  gridCode!: string;
  personId?: string | null;
  reviewerId?: string | null;
  decidedById?: string | null;
  reason?: string | null;
  isForMyDepartment!: boolean;
}

@ObjectType({ description: 'A point of an appeal（申诉要点）.' })
@Access('SIGNED_IN')
export class AppealPoint {
  @Field(() => String, { description: 'What is contested（内容）.' })
  text!: string;

  appealId!: string;
  position!: number;
  indicatorCode!: string;
  /** Of the indicator, in the scheme of the round. */
  indicatorVersion!: number;
}
