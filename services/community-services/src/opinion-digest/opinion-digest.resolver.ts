import { Access } from '@microgrid/access/access';
import { connectionOf } from '@microgrid/subgraph/connection';
import type { Figure } from '@microgrid/subgraph/figure';
import type { Order } from '@microgrid/subgraph/list-arguments';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { OpinionDigestArguments } from './opinion-digest.arguments.ts';
import { digestList } from './opinion-digest.list.ts';
import { OpinionDigest, OpinionDigestEntry } from './opinion-digest.type.ts';

const order: Order = [
  { column: 'month', direction: 'desc' },
  { column: 'id', direction: 'desc' },
];

const OpinionDigestConnection = connectionOf({
  name: 'OpinionDigest',
  what: 'digests of opinions（民意回音）',
  node: () => OpinionDigest,
});

@Resolver(() => OpinionDigest)
export class OpinionDigestResolver {
  @Query(() => OpinionDigestConnection, {
    nullable: true,
    description: 'What a community said and what was done（民意回音）, by month, last first.',
  })
  @Access('PUBLIC')
  opinionDigests(
    @Args(() => OpinionDigestArguments) { where, ...paging }: OpinionDigestArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(digestList(context, where), {
      page: paging,
      order,
      filter: where,
      isNarrow: where?.within != null,
      info,
    });
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The community（社区）.' })
  grid(@Root() { gridCode }: OpinionDigest): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => [OpinionDigestEntry], { description: 'What was said and done（条目）.' })
  entries(@Root() { entries }: OpinionDigest): OpinionDigestEntry[] {
    return entries.map(({ opinions, ...entry }) => ({ ...entry, opinions: told(opinions) }));
  }
}

function told(value: number | null): Figure {
  return { value, status: value === null ? 'BELOW' : 'ROUNDED', hiddenParts: null };
}
