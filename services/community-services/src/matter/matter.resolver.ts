import { Access } from '@microgrid/access/access';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import { MatterAdmission } from '../borrowed/matter-admission.ts';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { matterList, mattersOf } from './matter.list.ts';
import { MatterArguments } from './matter.arguments.ts';
import { MatterConnection } from './matter.measures.ts';
import { mayCount, mayReadHandler, mayReadLevel, mayReadTexts, maySeeTheWork } from './matter.policy.ts';
import { Matter } from './matter.type.ts';
import { MatterLevel } from './matter.terms.ts';

@Resolver(() => Matter)
export class MatterResolver {
  @Query(() => Matter, {
    nullable: true,
    description: 'The matter with this id（事项）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async matter(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [matter] = await mattersOf([{ id }], context);
    return matter;
  }

  @Query(() => MatterConnection, {
    nullable: true,
    description:
      'The matters that the caller may see（事项列表）: those they reported, and those of the grids that they serve in.',
  })
  @Access('SIGNED_IN')
  matters(
    @Args(() => MatterArguments) { where, order, ...paging }: MatterArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayCount(context.actor, [where?.within]);
    const isNarrow = where?.within != null;
    const request = { page: paging, order, filter: where, isNarrow, figures, info };
    return page(matterList(context, where), request);
  }

  @FieldResolver(() => Grid, {
    nullable: true,
    description: 'The micro-grid that it is in（所在微网格）; the general grid for kind G.',
  })
  grid(@Root() { gridCode }: Matter): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => MatterAdmission, {
    nullable: true,
    description: 'What the department may push（准入事项）; null unless kind is G.',
  })
  admission(@Root() { admissionCode }: Matter): MatterAdmission | null {
    return admissionCode === null ? null : { code: admissionCode };
  }

  @FieldResolver(() => MatterLevel, {
    nullable: true,
    description:
      'The level that settles it（处置层级）; null at L0 and L1 but to whoever reported it: L0 would name the leader as the reporter.',
  })
  level(@Root() matter: Matter) {
    return mayReadLevel(matter) ? matter.level : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'How it was settled（处置结果）; null until then and a year after the end, and masked (null) for the street office below L3.',
  })
  resolution(@Root() matter: Matter, @Ctx() { actor }: Context) {
    return mayReadTexts(actor, matter) ? matter.resolution : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Who deals with it（处置人）; null until accepted, and to the street and the contact below L2, but of an emergency.',
  })
  handler(@Root() matter: Matter, @Ctx() { actor }: Context): Person | null {
    const { handlerId } = matter;
    return handlerId == null || !mayReadHandler(actor, matter) ? null : { id: handlerId };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Who entered it for somebody else（代录人）; null when the reporter did, and to all but those who serve there.',
  })
  enteredBy(@Root() { enteredById, gridCode }: Matter, @Ctx() { actor }: Context): Person | null {
    return enteredById == null || !maySeeTheWork(actor, gridCode) ? null : { id: enteredById };
  }
}
