import { Access } from '@microgrid/access/access';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Indicator } from './indicator.type.ts';

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => [Indicator], {
    nullable: true,
    description:
      'Every version of every indicator（指标库）, by code: all that may be measured of those who serve; a few dozen at most.',
  })
  @Access('PUBLIC')
  indicators(@Ctx() { db }: Context) {
    return db.selectFrom('indicator').selectAll().orderBy('code').orderBy('version').execute();
  }
}
