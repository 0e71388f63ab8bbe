import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { createUnionType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Activity } from '../borrowed/subjects/activity.ts';
import { CareVisit } from '../borrowed/subjects/care-visit.ts';
import { DutyShift } from '../borrowed/subjects/duty-shift.ts';
import { Emergency } from '../borrowed/subjects/emergency.ts';
import { Matter } from '../borrowed/subjects/matter.ts';
import { Mediation } from '../borrowed/subjects/mediation.ts';
import { Opinion } from '../borrowed/subjects/opinion.ts';
import { TrainingSession } from '../borrowed/subjects/training-session.ts';
import { Whistle } from '../borrowed/subjects/whistle.ts';
import type { EvidenceSubjectKind } from './evidence.terms.ts';

/** What a piece of evidence is about: which type, by which GraphQL knows it, and the id in the subgraph that owns it. */
export interface AboutWhat {
  readonly __typename: EvidenceSubjectKind;
  readonly id: string;
}

export const EvidenceSubject = createUnionType({
  name: 'EvidenceSubject',
  description: 'What a fact is about（依据对象）.',
  types: () =>
    [Matter, Emergency, Whistle, CareVisit, Mediation, Opinion, Activity, DutyShift, TrainingSession] as const,
});

@ObjectType({ description: 'A fact that an indicator counts（考核依据）.' })
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class Evidence {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, {
    description:
      'Type of the fact（事实类型）, such as care_visit.settled.v1. While the period runs, what it counts as below the line, such as care_contact.due: the fact itself would tell a running score.',
  })
  factType!: string;

  @Field(() => ID, { description: 'Id of the fact（事实编号）.' })
  factId!: string;

  @Field(() => DateTime, {
    description: 'When it happened（发生时间）, or was due: by this it belongs to its period.',
  })
  occurredAt!: Date;

  @Field(() => String, { description: 'SHA-256 of the fact（摘要）.' })
  hash!: string;

  @Field(() => Boolean, {
    description:
      'Whether a dispute or an appeal found that it does not count here（是否不计入）: it is shown, and adds nothing.',
  })
  isExcluded!: boolean;

  evaluationId!: string;
  indicatorCode!: string;
  indicatorVersion!: number;
  numerator!: number;
  isFrozen!: boolean;
  gridCode?: string | null;
  subjectKind?: EvidenceSubjectKind | null;
  subjectId?: string | null;
}
