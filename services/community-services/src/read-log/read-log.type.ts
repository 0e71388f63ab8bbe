import { Access } from '@microgrid/access/access';
import { Purpose } from '@microgrid/subgraph/purpose';
import { ReaderPost } from '@microgrid/subgraph/reader-post';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import { Person } from '../borrowed/person.ts';

/** It does not say whose the read thing is: else reading the log would be a way around the seal. */
@ObjectType({ description: 'One read of something sealed（查阅记录）; a refused one too.' })
@Access('SELF')
export class ReadLogEntry {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => DateTime, { description: 'When（时间）.' })
  at!: Date;

  @Field(() => Person, { nullable: true, description: 'Who read it（查阅人）, somebody who serves.' })
  reader!: Person | null;

  @Field(() => ReaderPost, { description: 'As what（查阅身份）, whatever is told of the name.' })
  readAs!: ReaderPost;

  @Field(() => Grid, {
    nullable: true,
    description: 'The grid of that post（所属网格）; null of a department, and of a post that is no grid’s.',
  })
  readFor!: Grid | null;

  @Field(() => String, { description: 'What was read（查阅内容）: a sealed field, such as Matter.reporter.' })
  field!: string;

  @Field(() => ID, { description: 'Id of the thing that has the field（所属事项）, such as a matter.' })
  thingId!: string;

  @Field(() => Purpose, { description: 'What for（查阅目的）.' })
  purpose!: Purpose;

  @Field(() => String, { nullable: true, description: 'Why（理由）, in the words of the reader.' })
  reason?: string | null;

  @Field(() => Boolean, { description: 'Whether the purpose was BREAK_GLASS（是否紧急查阅）.' })
  isBreakGlass!: boolean;

  @Field(() => Boolean, { description: 'Whether it was answered; false: refused（是否准许）.' })
  isGranted!: boolean;
}
