import { Access } from '@microgrid/access/access';
import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { execute, parse, type GraphQLSchema } from 'graphql';
import { Arg, Ctx, Directive, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { buildFederatedSchema } from '../build-schema.ts';
import type { WritingContext } from '../context.ts';
import { newId } from '../writes/ids.ts';
import { WriteInput } from '../writes/write-input.ts';

@ObjectType()
class Door {
  @Field(() => Boolean)
  isOpen!: boolean;
}

@ObjectType()
@Directive('@key(fields: "id")')
class UndeclaredHouse {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
@Directive('@key(fields: "id")')
@Access('PUBLIC')
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

@Resolver()
class Deeds {
  @Query(() => Door, { nullable: true })
  @Access('PUBLIC')
  door() {
    return { isOpen: true };
  }

  @Mutation(() => Door, { nullable: true })
  @Access(['GRID_WORKER'])
  openDoor(@Arg('input', () => WriteInput) input: WriteInput, @Ctx() { write }: WritingContext) {
    return write(input, () => Promise.resolve({ isOpen: true }));
  }
}

const IDS_OF_HOUSES = `{ _entities(representations: [
  { __typename: "House", id: "1" } { __typename: "OpenHouse", id: "2" } { __typename: "House", id: "none" }
  { __typename: "OpenHouse", id: "none" } { __typename: "House", id: "3" } { __typename: "OpenHouse", id: "4" }
]) { ... on House { id } ... on OpenHouse { id } } }`;

const worker: Actor = { subject: 'a', grants: [{ role: 'GRID_WORKER', scope: '' }] };

async function ask(schema: GraphQLSchema, query: string, actor: Actor) {
  const { data, errors = [] } = await execute({ schema, document: parse(query), contextValue: { actor } });
  return { data: JSON.parse(JSON.stringify(data)), codes: errors.map(({ extensions }) => extensions['code']) };
}

describe('access', () => {
  it.each([
    ['a query', { resolvers: [UnguardedQuery], references: {} }, 'Query.door'],
    ['a mutation', { resolvers: [UnguardedMutation], references: {} }, 'Mutation.openDoor'],
    [
      'an entity',
      { resolvers: [GuardedResolver], orphanedTypes: [UndeclaredHouse], references: {} },
      'UndeclaredHouse',
    ],
  ] as const)('P8: %s that declares none does not build', async (_what, { resolvers, ...parts }, name) => {
    const build = buildFederatedSchema({
      resolvers: [...resolvers],
      ...parts,
      orphanedTypes: [...('orphanedTypes' in parts ? parts.orphanedTypes : [])],
    });
    await expect(build).rejects.toThrow(`no @Access is declared on ${name}`);
  });

  it('P8: that is declared is enforced before the resolver of the field runs', async () => {
    const { schema, access } = await buildFederatedSchema({ resolvers: [GuardedResolver], references: {} });
    expect([...access]).toEqual([['Query.door', ['GRID_WORKER']]]);
    const open = '{ door { isOpen } }';
    expect(await ask(schema, open, worker)).toEqual({ data: { door: { isOpen: true } }, codes: [] });
    expect((await ask(schema, open, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await ask(schema, open, { ...worker, grants: [] })).codes).toEqual(['FORBIDDEN']);
  });

  it('P3: that one lacks makes an entity null like one that does not exist, in the order of the references', async () => {
    const housesOf = (houses: { id: string }[]) => houses.map((house) => (house.id === 'none' ? null : house));
    const { schema } = await buildFederatedSchema({
      resolvers: [GuardedResolver],
      orphanedTypes: [House, OpenHouse],
      references: { House: housesOf, OpenHouse: housesOf },
    });
    const idsFor = async (actor: Actor) => {
      const { data, codes } = await ask(schema, IDS_OF_HOUSES, actor);
      expect(codes).toEqual([]);
      return data._entities.map((entity: { id: string } | null) => entity?.id ?? null);
    };
    expect(await idsFor(worker)).toEqual(['1', '2', null, null, '3', '4']);
    expect(await idsFor(ANONYMOUS)).toEqual([null, '2', null, null, null, '4']);
  });

  it('P21: that one has lost is not asked of what one has done before: it is answered, never done', async () => {
    const { schema } = await buildFederatedSchema({ resolvers: [Deeds], references: {} });
    const send = async (contextValue: object, writeId = newId()) => {
      const document = parse(`mutation { openDoor(input: { writeId: "${writeId}" }) { isOpen } }`);
      const { data, errors = [] } = await execute({ schema, document, contextValue });
      return data?.['openDoor'] ?? errors[0]?.extensions['code'];
    };
    const write = () => Promise.reject(new Error('done once more'));
    const done = { has: () => Promise.resolve(true), again: () => Promise.resolve({ isOpen: false }) };
    const actor = { ...worker, grants: [] };
    expect(await send({ actor, write, done })).toEqual({ isOpen: false });
    expect(await send({ actor, write, done: { ...done, has: () => Promise.resolve(false) } })).toBe('FORBIDDEN');
    expect(await send({ actor: ANONYMOUS, write, done })).toBe('UNAUTHENTICATED');
  });
});
