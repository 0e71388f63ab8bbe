import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { MatterKind } from '../matter/matter.terms.ts';
import type { ConsentChannel } from '../service-consent/service-consent.terms.ts';
import { CareMode, CareNeedStatus, CareRhythm } from './care.terms.ts';

@ObjectType({
  description:
    'Care need（关爱需求） of somebody who agreed to it: who looks in, how often, until when. Nothing on character, religion, petitions or illness. For the person, the assigned visitor, the worker, whoever proposed it until it is agreed to, and the head, who reads nothing of it that would name a family.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class CareNeed {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, {
    description: 'Name in the files（代号）: C and six digits in no order, such as C-480217; tells no count.',
  })
  pseudonym!: string;

  @Field(() => CareNeedStatus, { description: 'Where it stands（状态）.' })
  status!: CareNeedStatus;

  @Field(() => CareRhythm, { nullable: true, description: 'How often（约定频次）; null until ACTIVE.' })
  rhythm?: CareRhythm | null;

  @Field(() => CareMode, { nullable: true, description: 'How（约定方式）; null until ACTIVE.' })
  mode?: CareMode | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When the next contact is due（下次联系）; null when none is to come before it ends.',
  })
  nextOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Until when it is paused（暂停至）, the last day; null when it is not.',
  })
  pausedUntil?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it must be reviewed（复核日）, a month before it ends; null until ACTIVE.',
  })
  reviewOn?: string | null;

  @Field(() => CalendarDate, {
    description: 'When it ends unless renewed（到期日）, the last day, at most 12 months ahead.',
  })
  endsOn!: string;

  @Field(() => Boolean, { description: "Whether it is the caller's own（是否本人）." })
  isMine!: boolean;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  /** By the clock of the database; not known of one that the caller may not read any more. */
  today?: string;
  gridCode!: string;
  kinds!: MatterKind[];
  matterId?: string | null;
  proposedById?: string | null;
  consentedAt?: Date | null;
  textVersion?: number | null;
  channel?: ConsentChannel | null;
  recordedById?: string | null;
  witnessId?: string | null;
  legalDuty?: string | null;
  visitorId?: string | null;
  nextFrom?: string | null;
  pausedFrom?: string | null;
}
