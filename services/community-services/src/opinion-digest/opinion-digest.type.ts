import { Access } from '@microgrid/access/access';
import { Figure } from '@microgrid/subgraph/figure';
import { DateTime, Period } from '@microgrid/subgraph/scalars';
import type { PostedEntry } from './opinion-digest.entity.ts';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'You said, we did（你说我办）.' })
export class OpinionDigestEntry {
  @Field(() => String, { description: "What was said（你说）, in the community's words." })
  said!: string;

  @Field(() => String, { description: 'What was done（我办）.' })
  did!: string;

  @Field(() => Figure, {
    description:
      'How many said so（条数）, those merged included: fewer than 5 are BELOW, more a multiple of 5 near their number, drawn as all figures are.',
  })
  opinions!: Figure;
}

@ObjectType({ description: 'What a community said in a month and what was done（民意回音）.' })
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class OpinionDigest {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Period, { description: 'The month（月份）, such as 2026-03.' })
  month!: string;

  @Field(() => DateTime, { description: 'When it was posted（发布时间）, the last time.' })
  publishedAt!: Date;

  gridCode!: string;
  entries!: PostedEntry[];
}
