import { buildSchema, isAbstractType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { hashOf } from './choices.ts';

const fields = `s: String sn: String! i(x: Int = 3): Int e: E a: A an: A! b: B la: [A] lan: [A!]! lnn: [[A!]]
  ls: [String!] ii: I u: U lu: [U] li: [I!]`;

/** In a thousand values, how many throw, are errors, are null or do not fit their type, each. */
const TROUBLE = 12;

interface Made {
  /** All that is below follows from it. */
  readonly seed: string;
  readonly typename: string;
}

/** Whether some values come as promises. graphql-js leaves rejections unhandled then, so it is asked without. */
type Coming = 'AT_ONCE' | 'SOME_LATE';

/** A schema whose values follow from their places: some throw, are errors, null or of a wrong type. */
export function troubledSchema(coming: Coming): GraphQLSchema {
  const schema = buildSchema(`enum E { X Y } interface I { s: String sn: String! ii: I } union U = A | B
    type A implements I { ${fields} onlyA: String } type B implements I { ${fields} onlyB: Int! }
    type Query { ${fields} } type Mutation { ${fields} }`);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) Object.values(type.getFields()).forEach((field) => troubled(field, coming));
    else if (isAbstractType(type)) type.resolveType = (made: Made) => typeOf(made, coming);
  }
  return schema;
}

function troubled(field: GraphQLField<Made | undefined, unknown>, coming: Coming): void {
  field.resolve = (parent, args) => {
    const seed = `${parent?.seed ?? ''}.${field.name}${JSON.stringify(args)}`;
    const value = () => valueAt(seed, field, coming);
    return coming === 'SOME_LATE' && hashOf(seed) % 3 === 0 ? Promise.resolve().then(value) : value();
  };
}

function valueAt(seed: string, field: GraphQLField<Made | undefined, unknown>, coming: Coming): unknown {
  const hash = hashOf(seed);
  if (hash < TROUBLE) throw new Error(`thrown at ${seed}`);
  if (hash < 2 * TROUBLE) return new Error(`returned at ${seed}`);
  return hash < 4 * TROUBLE ? null : valueOf(String(field.type), seed, coming);
}

function valueOf(type: string, seed: string, coming: Coming): unknown {
  const hash = hashOf(`${seed}%`);
  if (hash < TROUBLE) return null;
  if (type.endsWith('!')) return valueOf(type.slice(0, -1), seed, coming);
  if (type.startsWith('[')) {
    return Array.from({ length: (hash % 3) + 1 }, (_item, index) =>
      valueOf(type.slice(1, -1), `${seed}${index}`, coming),
    );
  }
  if (type === 'String') return `v${hash}`;
  if (type === 'Int') return hash < 30 ? 'no number' : hash;
  if (type === 'E') return hash % 20 === 0 ? 'Z' : ['X', 'Y'][hash % 2];
  const typename = type === 'A' || type === 'B' ? type : ['A', 'B'][hashOf(`${seed}#`) % 2];
  const made = { seed, typename };
  return coming === 'SOME_LATE' && hash % 7 === 0 ? Promise.resolve(made) : made;
}

function typeOf({ seed, typename }: Made, coming: Coming): string | Promise<string> {
  const hash = hashOf(`${seed}~`);
  if (hash < 8) return 'Nothing';
  return coming === 'SOME_LATE' && hash % 4 === 0 ? Promise.resolve(typename) : typename;
}
