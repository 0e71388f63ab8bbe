import { Access } from '@microgrid/access/access';
import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { execute, parse } from 'graphql';
import { Directive, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { buildFederatedSchema } from './schema.ts';

@ObjectType()
class Door {
  @Field(() => Boolean)
  isOpen!: boolean;
}

@ObjectType()
@Directive('@key(fields: "id")')
class OpenHouse {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
@Directive('@key(fields: "id")')
@Access(['GRID_WORKER'])
class House {
  @Field(() => ID)
  id!: string;
}

@Resolver()
class GuardedResolver {
  @Query(() => Door, { nullable: true })
  @Access(['GRID_WORKER'])
  door() {
    return { isOpen: true };
  }
}

@Resolver()
class UnguardedQuery {
  @Query(() => Door)
  door() {
    return { isOpen: true };
  }
}

@Resolver()
class UnguardedMutation {
  @Query(() => Door)
  @Access('PUBLIC')
  door() {
    return { isOpen: true };
  }

  @Mutation(() => Door)
  openDoor() {
    return { isOpen: true };
  }
}

const ID_OF_HOUSE = '{ _entities(representations: [{ __typename: "House", id: "1" }]) { ... on House { id } } }';

describe('access', () => {
  it.each([
    ['a query', { resolvers: [UnguardedQuery], references: {} }, 'Query.door'],
    ['a mutation', { resolvers: [UnguardedMutation], references: {} }, 'Mutation.openDoor'],
    ['an entity', { resolvers: [GuardedResolver], orphanedTypes: [OpenHouse], references: {} }, 'OpenHouse'],
  ] as const)('P8: %s that declares none does not build', async (_what, { resolvers, ...parts }, name) => {
    const build = buildFederatedSchema({
      resolvers: [...resolvers],
      ...parts,
      orphanedTypes: [...('orphanedTypes' in parts ? parts.orphanedTypes : [])],
    });
    await expect(build).rejects.toThrow(`no @Access is declared on ${name}`);
  });

  it('that is declared is enforced before the resolver of the field or the references runs', async () => {
    const { schema, access } = await buildFederatedSchema({
      resolvers: [GuardedResolver],
      orphanedTypes: [House],
      references: { House: (houses: never[]) => houses },
    });
    expect([...access]).toEqual([
      ['Query.door', ['GRID_WORKER']],
      ['House', ['GRID_WORKER']],
    ]);
    const ask = async (query: string, actor: Actor) => {
      const { data, errors = [] } = await execute({ schema, document: parse(query), contextValue: { actor } });
      return { data: JSON.parse(JSON.stringify(data)), codes: errors.map(({ extensions }) => extensions['code']) };
    };
    const worker: Actor = { subject: 'a', grants: [{ role: 'GRID_WORKER', scope: '' }] };
    expect(await ask('{ door { isOpen } }', worker)).toEqual({ data: { door: { isOpen: true } }, codes: [] });
    expect((await ask('{ door { isOpen } }', ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await ask('{ door { isOpen } }', { ...worker, grants: [] })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(ID_OF_HOUSE, worker)).data).toEqual({ _entities: [{ id: '1' }] });
    expect(await ask(ID_OF_HOUSE, ANONYMOUS)).toEqual({ data: { _entities: [null] }, codes: [] });
  });
});
