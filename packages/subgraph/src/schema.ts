import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSubgraphSchema } from '@apollo/subgraph';
import { GraphQLObjectType, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { guardField, guardReferences, requireDeclaredAccess } from './access-guard.ts';
import { gathered, gatheredReferences } from './batch.ts';
import type { SubgraphContext } from './context.ts';
import { DateTime } from './scalars.ts';

type AnyContext = SubgraphContext<never>;

/** What a subgraph's schema is made of. */
export interface SchemaParts {
  readonly resolvers: NonEmptyArray<Function>;
  /** Object types that no field of this subgraph reaches, such as stubs of borrowed entities. */
  readonly orphanedTypes?: Function[];
  /**
   * For each owned entity: all references of one request at once, in; one row, null or Error for each, out. References
   * hold the fields of the type's `@key`.
   */
  readonly references: Record<string, (references: never[], context: never) => unknown>;
}

export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  /** What the composition of the supergraph starts from. */
  readonly sdl: string;
}

const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@tag", "@inaccessible", "@interfaceObject"])\n`;

/**
 * Decorated classes in, federated schema out.
 * @throws Error naming the root fields and entities that declare no access.
 */
export async function buildFederatedSchema(parts: SchemaParts): Promise<FederatedSchema> {
  const decorated = await buildSchema({
    resolvers: parts.resolvers,
    orphanedTypes: parts.orphanedTypes ?? [],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: { forbidUnknownValues: false, validationError: { target: false } },
    skipCheck: true,
  });
  requireDeclaredAccess(decorated);
  const sdl = FEDERATION_LINK + printSubgraphSchema(decorated);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolversOf(decorated, parts.references) }]);
  return { schema, sdl };
}

// The type that `createResolversMap` declares is not the one Apollo takes, though the value is.
type ResolverMap = Record<string, Record<string, unknown> | object>;

function resolversOf(decorated: GraphQLSchema, references: SchemaParts['references']): Record<string, any> {
  const methods = new Set(getMetadataStorage().fieldResolvers.map((method) => method.schemaName));
  const resolvers: ResolverMap = createResolversMap(decorated);
  for (const type of Object.values(decorated.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('__')) continue;
    resolvers[type.name] = fieldResolvers(
      type,
      (name) => type === decorated.getQueryType() || type === decorated.getMutationType() || methods.has(name),
    );
  }
  for (const [name, resolve] of Object.entries(references)) {
    const type = decorated.getType(name);
    if (!(type instanceof GraphQLObjectType)) throw new Error(`references name ${name}, which is no object type`);
    const gatheredResolve = gatheredReferences<never, AnyContext>((all, context) => resolve(all, context as never));
    resolvers[name] = { ...resolvers[name], __resolveReference: guardReferences(type, gatheredResolve) };
  }
  return resolvers;
}

/** Of `type`, the fields that a method resolves; plain properties are left to GraphQL's own, faster, resolver. */
function fieldResolvers(type: GraphQLObjectType, hasMethod: (field: string) => boolean): Record<string, unknown> {
  const resolvers: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields())) {
    if (field.resolve === undefined || !hasMethod(field.name)) continue;
    const resolve: GraphQLFieldResolver<unknown, AnyContext> = field.resolve;
    const batched = field.extensions['batch'] === true ? gathered<AnyContext>(resolve) : resolve;
    resolvers[field.name] = guardField(field, batched);
  }
  return resolvers;
}
