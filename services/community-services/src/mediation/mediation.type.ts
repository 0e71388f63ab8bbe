import { Access } from '@microgrid/access/access';
import { CalendarDate, DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { MatterKind } from '../matter/matter.terms.ts';
import { MediationOutcome, MediationStatus } from './mediation.terms.ts';

@ObjectType({
  description:
    'Mediation（调解） of a dispute; starts only after all parties said yes, normally one month. For its parties and mediators; number, kind and stage for the worker of the grid and the head, and for who proposed it until all have answered.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class Mediation {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, {
    description:
      'Number（编号）: year, community and six digits in no order, such as 2026-510115006005-480217; tells no count.',
  })
  number!: string;

  @Field(() => MatterKind, { description: 'Kind（类别）, kinds B only.' })
  kind!: MatterKind;

  @Field(() => MediationStatus, { description: 'Where it stands（状态）.' })
  status!: MediationStatus;

  @Field(() => CalendarDate, { nullable: true, description: 'First day（受理日）; null before IN_MEDIATION.' })
  openedOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'By when（期限）: one month, one more if all agree; null before IN_MEDIATION.',
  })
  dueOn?: string | null;

  @Field(() => MediationOutcome, { nullable: true, description: 'How it ended（结果）; null while open.' })
  outcome?: MediationOutcome | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When the agreement is looked after（回访日）; null without one.',
  })
  followUpOn?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was（回访时间）.' })
  followedUpAt?: Date | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  gridCode!: string;
  matterId?: string | null;
  proposedById?: string | null;
  extendedFrom?: string | null;
  isParty!: boolean;
  isMediator!: boolean;
  /** The caller's name in the file; null of whoever is no party. */
  myPseudonym?: string | null;
  hasAnswered?: boolean;
  isAsked?: boolean;
  /** By the clock of the database; not known of one that the caller may not read any more. */
  today?: string;
}
