import 'reflect-metadata';
import type { AccessRule } from '@microgrid/access/access';
import { setResolveAll } from '@microgrid/execution/resolve-all';
import { buildSubgraphSchema, printSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import {
  isEnumType,
  isObjectType,
  isScalarType,
  parse,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema, getMetadataStorage } from 'type-graphql';
import { enforceAccess, enforceAccessOnReferences, requireDeclaredAccess } from './resolver/enforce-access.ts';
import { bounded, gathered, gatheredReferences } from './resolver/batch.ts';
import { entitiesOf } from './resolver/entities.ts';
import type { SubgraphContext } from './context.ts';
import { requireScalarDemands, requireTextDemands } from './demands/text/text-demands.ts';
import { validateArgument } from './demands/text/validate-argument.ts';
import { requireNoVerdicts } from './demands/no-verdicts.ts';
import { requireNullableBorders } from './demands/nullable-borders.ts';
import { DateTime } from './resolver/scalars.ts';
import { figureResolverOf } from './lists/connection.ts';
import { schemaClasses } from './schema-classes.ts';

type AnyContext = SubgraphContext<unknown>;

/** How the references to one entity are resolved. A method, so that a concept's own may name its key and its context. */
type ReferenceResolver = { resolve(references: readonly object[], context: object): unknown }['resolve'];

/** What a concept adds to the schema of its subgraph. */
export interface SchemaPart {
  readonly resolvers?: readonly Function[];
  /** Object types that no field of this subgraph reaches, such as stubs of borrowed entities. */
  readonly orphanedTypes?: readonly Function[];
  /**
   * For each owned entity: all references of one request at once, in; one row, null or Error for each, out. References
   * hold the fields of the type's `@key`.
   */
  readonly references?: Readonly<Record<string, ReferenceResolver>>;
}

/** What a subgraph's schema is made of. */
export type SchemaParts = Required<SchemaPart>;

/** All that `parts` add. */
export function schemaParts(parts: readonly SchemaPart[]): SchemaParts {
  return {
    resolvers: parts.flatMap(({ resolvers = [] }) => resolvers),
    orphanedTypes: parts.flatMap(({ orphanedTypes = [] }) => orphanedTypes),
    references: Object.assign({}, ...parts.map(({ references }) => references)),
  };
}

export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  /** What the composition of the supergraph starts from. */
  readonly sdl: string;
  /** Who may use each root field (`Query.grid`), each entity (`Grid`), and what else declares it, at all. */
  readonly access: ReadonlyMap<string, AccessRule>;
}

const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@tag", "@inaccessible", "@interfaceObject"])\n`;

/**
 * Decorated classes in, federated schema out.
 * @throws Error naming the root fields and entities that declare no access, texts that nothing is demanded of, names
 * that judge, and fields that cross a border and are not nullable.
 */
export async function buildFederatedSchema(part: SchemaPart): Promise<FederatedSchema> {
  const parts = schemaParts([part]);
  const classes = schemaClasses([...parts.resolvers, ...parts.orphanedTypes]);
  const [resolver, ...resolvers] = [...parts.resolvers, ...figureResolversOf(classes)];
  if (resolver === undefined) throw new Error('no concept has a resolver');
  const decorated = await buildSchema({
    resolvers: [resolver, ...resolvers],
    orphanedTypes: [...parts.orphanedTypes],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validateFn: validateArgument,
    skipCheck: true,
  });
  const access = requireDeclaredAccess(decorated);
  requireNoVerdicts(decorated);
  requireNullableBorders(decorated, Object.keys(parts.references));
  requireScalarDemands(decorated);
  requireTextDemands(classes);
  requireTypesOf(parts.references, decorated);
  const sdl = FEDERATION_LINK + printSubgraphSchema(decorated);
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolversOf(decorated, { references: parts.references, classes }) },
  ]);
  resolveAtOnce(schema, decorated, parts.references);
  return { schema, sdl, access };
}

/** Tells the compiled executor what it may resolve for a whole level; graphql-js goes on gathering by ticks. */
function resolveAtOnce(schema: GraphQLSchema, decorated: GraphQLSchema, references: SchemaParts['references']): void {
  for (const type of Object.values(decorated.getTypeMap())) {
    const built = schema.getType(type.name);
    if (!isObjectType(type) || !isObjectType(built)) continue;
    for (const field of Object.values<GraphQLField<unknown, AnyContext>>(type.getFields())) {
      const target = built.getFields()[field.name];
      if (field.extensions['batch'] !== true || field.resolve === undefined || target === undefined) continue;
      setResolveAll(target, enforceAccess(field, bounded(field.resolve)));
    }
  }
  const entities = schema.getQueryType()?.getFields()['_entities'];
  if (entities !== undefined) setResolveAll(entities, entitiesOf(decorated, references));
}

function figureResolversOf(classes: ReadonlySet<Function>): Function[] {
  return [...classes].flatMap((type) => figureResolverOf(type) ?? []);
}

function requireTypesOf(references: SchemaParts['references'], decorated: GraphQLSchema): void {
  const unknown = Object.keys(references).filter((name) => !isObjectType(decorated.getType(name)));
  if (unknown.length > 0) throw new Error(`references name ${unknown.join(', ')}, which is no object type`);
}

interface Resolving extends Pick<SchemaParts, 'references'> {
  readonly classes: ReadonlySet<Function>;
}

function resolversOf(decorated: GraphQLSchema, { references, classes }: Resolving): GraphQLResolverMap<AnyContext> {
  const resolvers: GraphQLResolverMap<AnyContext> = {};
  const own = getMetadataStorage().fieldResolvers.filter(({ target }) => classes.has(target));
  const methods = new Set(own.map(({ schemaName }) => schemaName));
  const isRoot = (type: GraphQLObjectType) => type === decorated.getQueryType() || type === decorated.getMutationType();
  for (const type of Object.values(decorated.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type)) resolvers[type.name] = type;
    else if (isEnumType(type)) requireValuesAsNames(type);
    else if (isObjectType(type)) {
      resolvers[type.name] = {
        ...fieldResolvers(type, methods, isRoot(type)),
        ...referenceResolver(type, references[type.name]),
      };
    }
  }
  return resolvers;
}

/** GraphQL's default of an enum without a resolver; another value would be lost when the schema is printed. */
function requireValuesAsNames(type: GraphQLEnumType): void {
  const other = type.getValues().find(({ name, value }) => name !== value);
  if (other !== undefined) throw new Error(`${type.name}.${other.name} must stand for its own name`);
}

function referenceResolver(
  type: GraphQLObjectType,
  resolve: SchemaParts['references'][string] | undefined,
): Record<string, (reference: object, context: AnyContext) => unknown> {
  if (resolve === undefined) return {};
  const all = gatheredReferences<object, AnyContext>(resolve);
  return { __resolveReference: enforceAccessOnReferences(type, all) };
}

/** Of `type`, the fields that one of `methods` resolves, all of a root; plain properties are left to GraphQL's own, faster, resolver. */
function fieldResolvers(
  type: GraphQLObjectType,
  methods: ReadonlySet<string>,
  isRoot: boolean,
): Record<string, GraphQLFieldResolver<unknown, AnyContext>> {
  const resolvers: Record<string, GraphQLFieldResolver<unknown, AnyContext>> = {};
  for (const field of Object.values(type.getFields())) {
    if (field.resolve === undefined || !(isRoot || methods.has(field.name))) continue;
    const resolve: GraphQLFieldResolver<unknown, AnyContext> = field.resolve;
    const batched = field.extensions['batch'] === true ? gathered<AnyContext>(resolve) : resolve;
    resolvers[field.name] = enforceAccess(field, batched);
  }
  return resolvers;
}
