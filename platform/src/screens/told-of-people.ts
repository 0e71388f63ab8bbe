import {
  getNamedType,
  GraphQLString,
  isEnumType,
  isListType,
  getNullableType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** What a schema tells of people, read off its types. */
export interface ToldOfPeople {
  /** Those who serve, and what is of one of them: it names them, as by `appointment: Appointment`, and theirs leads back to it. */
  readonly ofSomebody: ReadonlySet<string>;
  /** What stands by itself, with an id or a code; the rest are parts of what they stand in. */
  readonly entities: ReadonlySet<string>;
  /** Types that say how to reach a resident: with a `name` that may be withheld, as that of no department is, and a `phone`. */
  readonly reaching: ReadonlySet<string>;
  /** The grades of numbers: an enum that stands beside the bounds of its bands. */
  readonly grades: ReadonlySet<string>;
}

export function toldOfPeople(schema: GraphQLSchema): ToldOfPeople {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const me = schema.getQueryType()?.getFields()['me'];
  if (me === undefined) throw new Error('the graph has no Query.me, by which it is known who people are');
  return {
    ofSomebody: thatLeadTo(getNamedType(me.type).name, types),
    entities: new Set(types.filter(standsByItself).map(({ name }) => name)),
    reaching: new Set(types.filter(saysHowToReach).map(({ name }) => name)),
    grades: new Set(types.flatMap(gradesOf)),
  };
}

/** Whether it says why it is read: such fields are sealed. */
export const isSealed = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type }) => getNamedType(type).name === 'Purpose');

export const isNumber = (type: GraphQLOutputType): boolean => ['Int', 'Float'].includes(getNamedType(type).name);

export const isMany = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

function thatLeadTo(person: string, types: readonly GraphQLObjectType[]): ReadonlySet<string> {
  const found = new Set([person]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    const known = types.filter(({ name }) => found.has(name));
    for (const type of types.filter(({ name }) => !/^(Query|Mutation|Subscription)$/.test(name))) {
      // A vacancy names the last appointment, and is of nobody: nothing of a person leads back to it.
      const isTold = known.some((of) => isNamedAs(of, type) && (of.name === person || known.some(leadsTo(type))));
      if (isTold) found.add(type.name);
    }
  }
  return found;
}

function isNamedAs({ name }: GraphQLObjectType, type: GraphQLObjectType): boolean {
  const field = type.getFields()[name.charAt(0).toLowerCase() + name.slice(1)];
  return field !== undefined && !isMany(field.type) && getNamedType(field.type).name === name;
}

const leadsTo = (type: GraphQLObjectType) => (from: GraphQLObjectType) =>
  Object.values(from.getFields()).some((field) =>
    [type.name, `${type.name}Connection`].includes(getNamedType(field.type).name),
  );

function standsByItself(type: GraphQLObjectType): boolean {
  const { id, code } = type.getFields();
  return id !== undefined || code !== undefined;
}

function saysHowToReach(type: GraphQLObjectType): boolean {
  const { name, phone } = type.getFields();
  return [name, phone].every((field) => field !== undefined && field.type === GraphQLString);
}

function gradesOf(type: GraphQLObjectType): string[] {
  const fields = Object.values(type.getFields()).map((field) => getNamedType(field.type));
  const bounds = ['from', 'below'].every((name) => {
    const bound = type.getFields()[name];
    return bound !== undefined && isNumber(bound.type);
  });
  return bounds ? fields.filter(isEnumType).map(({ name }) => name) : [];
}
