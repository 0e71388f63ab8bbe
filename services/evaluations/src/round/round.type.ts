import { Access } from '@microgrid/access/access';
import { CalendarDate, DateTime, Period } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { SchemeSubject } from '../scheme/scheme.terms.ts';
import { EvaluationRoundStatus } from './round.terms.ts';

@ObjectType({ description: 'Days of a period（考核周期起止）.' })
export class EvaluationPeriod {
  @Field(() => Period, { description: 'Such as 2026-Q1, or 2026-H1 of a HALF_YEAR.' })
  period!: string;

  @Field(() => CalendarDate, { description: 'First day（起）.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Last day（止）.' })
  to!: string;
}

@ObjectType({ description: 'How far a computing run is（计算进度）.' })
export class RoundProgress {
  @Field(() => Int, { description: 'Computed（已计算）.' })
  computed!: number;

  @Field(() => Int, { description: 'All（总数）.' })
  total!: number;
}

@ObjectType({ description: 'Round（考核轮次）: everybody of one scheme over one period.' })
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class EvaluationRound {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => EvaluationRoundStatus, { description: 'Where it stands（状态）.' })
  status!: EvaluationRoundStatus;

  @Field(() => DateTime, { nullable: true, description: 'When the facts were frozen（冻结时间）.' })
  frozenAt?: Date | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when self-reviews are taken（自评截止日）.' })
  selfReviewUntil?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Until when appeals are taken（申诉截止日）: 10 working days.',
  })
  appealUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was opened again（重开理由）, the last time; null when it never was. `reopenings` has every reason.',
  })
  reopenReason?: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  schemeId!: string;
  subject!: SchemeSubject;
  period!: string;
  periodFrom!: string;
  periodTo!: string;
  computingSince?: Date | null;
}
