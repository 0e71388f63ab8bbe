import { CalendarDate, DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Erasure（删除申请） of what all subgraphs hold of the caller, with a proof. What the law keeps is kept until its day, and said.',
})
export class Erasure {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was asked for（申请时间）.' })
  requestedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When all had done it（完成时间）; null while any of them has something that cannot go yet.',
  })
  doneAt?: Date | null;
}

@ObjectType({ description: 'What one subgraph did of an erasure（删除进度）.' })
export class ErasurePart {
  @Field(() => String, { description: 'Which（子图）.' })
  subgraph!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was done（完成时间）; null while it is under way, or something has to end first: it is gone on with then.',
  })
  doneAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many rows were erased（删除行数）; null before it began.' })
  erasedCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are kept for a while, by duty（依法保留行数）; null before it began.',
  })
  keptCount?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day on which the last of them goes（最迟保留至）; null where none is kept, or it depends on something that has not ended.',
  })
  keptUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Digest of the proof（凭证摘要）, SHA-256; null before it began.',
  })
  proof?: string | null;
}
