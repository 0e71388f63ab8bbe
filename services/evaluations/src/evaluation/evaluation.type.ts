import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Grade, SchemeSubject } from '../scheme/scheme.terms.ts';
import type { EvaluationFacts } from './evaluation.policy.ts';
import { EvaluationStatus, type NotRatedReason } from './evaluation.terms.ts';

@ObjectType({ description: 'Evaluation（考核） of one post or department over one period, from facts.' })
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class Evaluation implements EvaluationFacts {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => EvaluationStatus, { description: 'Where it stands（状态）.' })
  status!: EvaluationStatus;

  @Field(() => String, { nullable: true, description: 'What the evaluated says（自评）.' })
  selfReview?: string | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer says（评议意见）.' })
  review?: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  roundId!: string;
  subject!: SchemeSubject;
  appointmentId?: string | null;
  departmentId?: string | null;
  personId?: string | null;
  gridCode!: string;
  periodTo!: string;
  reviewerId?: string | null;
  isForStreet!: boolean;
  isForMyDepartment!: boolean;
  judgementReasons?: string | null;
  score?: number | null;
  grade?: Grade | null;
  notRated?: NotRatedReason | null;
}
