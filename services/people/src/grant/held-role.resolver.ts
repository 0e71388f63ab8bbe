import { Access } from '@microgrid/access/access';
import { isGridCode } from '@microgrid/grid-code';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Department } from '../borrowed/department.ts';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { currentPosts } from './current-posts.ts';
import { HeldRole } from './held-role.type.ts';

@Resolver(() => HeldRole)
export class HeldRoleResolver {
  @Query(() => [HeldRole], {
    nullable: true,
    description:
      'What the caller may do now, and where（我的角色）; empty for a resident. Says which home screen to show.',
  })
  @Access('SELF')
  myRoles(@Ctx() context: Context) {
    return currentPosts(signedIn(context.actor), context);
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid（网格）; null for a role of the street office.' })
  grid(@Root() { areaCode }: HeldRole): Grid | null {
    return isGridCode(areaCode) ? { code: areaCode } : null;
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: 'The department（部门）; null unless DEPARTMENT_HANDLER.',
  })
  department(@Root() { departmentId }: HeldRole): Department | null {
    return departmentId === null ? null : { id: departmentId };
  }
}
