import { CalendarDate, DateTime } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';

@ObjectType({ description: 'Approved hold（缓办）: until its day the matter is not due.' })
export class MatterHold {
  @Field(() => CalendarDate, { description: 'Until when（缓办至）.' })
  until!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why（原因）; null a year after the end, and where the texts are masked.',
  })
  reason!: string | null;

  @Field(() => Person, { nullable: true, description: 'Who approved（批准人）.' })
  approvedBy!: Person | null;
}

@ObjectType({ description: 'Extension（延期）, once, by another person than the handler.' })
export class MatterExtension {
  @Field(() => DateTime, { description: 'The deadline before（原期限）.' })
  from!: Date;

  @Field(() => DateTime, { description: 'The deadline now（新期限）.' })
  to!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why（原因）; null a year after the end, and where the texts are masked.',
  })
  reason!: string | null;

  @Field(() => Person, { nullable: true, description: 'Who gave it（批准人）.' })
  givenBy!: Person | null;
}
