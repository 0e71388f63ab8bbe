import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Activity } from '../activity/activity.type.ts';
import { ActivityOutcome } from '../activity/outcome/activity-outcome.type.ts';
import { Grid } from '../borrowed/grid.ts';
import { CareNeed } from '../care/care-need.type.ts';
import { CareVisit } from '../care/visit/care-visit.type.ts';
import { Emergency } from '../emergency/emergency.type.ts';
import { Matter } from '../matter/matter.type.ts';
import { Mediation } from '../mediation/mediation.type.ts';
import { MicroWish } from '../micro-wish/micro-wish.type.ts';
import { Opinion } from '../opinion/opinion.type.ts';
import { Referral } from '../referral/referral.type.ts';
import { Whistle } from '../whistle/whistle.type.ts';
import { TodayWhat } from './today.terms.ts';

const TodaySubject = createUnionType({
  name: 'TodaySubject',
  description: 'What a today item is about（待办对象）.',
  types: () =>
    [
      Matter,
      Emergency,
      Whistle,
      Referral,
      CareNeed,
      CareVisit,
      Mediation,
      Opinion,
      MicroWish,
      Activity,
      ActivityOutcome,
    ] as const,
  resolveType: (subject) => String(Reflect.get(subject, '__typename')),
});

@ObjectType({ description: 'Something that waits for the caller（待办）.' })
@Access('SIGNED_IN')
export class TodayItem {
  @Field(() => ID, { description: 'Opaque id: of what is to be done and its subject.' })
  id!: string;

  @Field(() => TodayWhat, { description: 'What is to be done（待办事项）.' })
  what!: TodayWhat;

  @Field(() => Grid, { nullable: true, description: 'The grid（网格）.' })
  grid!: Grid;

  @Field(() => DateTime, { nullable: true, description: 'By when（期限）; null without one.' })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether that has passed（是否超期）.' })
  isOverdue!: boolean;

  @Field(() => TodaySubject, { description: 'What it is about（对象）.' })
  subject!: object;
}
