import {
  astFromValue,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  print,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { drawValue, type ValueSource } from './input-values.ts';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How large an operation may become: the fields in all, and how many of them below one another. */
export interface Size {
  readonly fields: number;
  readonly depth: number;
  /** In 100 operations, so many mutations. */
  readonly deeds?: number;
}

/** Of what may be asked, so many in 100 are; what tells of other things is always welcome. */
const ASKED = { leaf: 45, telling: 80, below: 30, optionalArgument: 30, alias: 6, fragment: 8, variable: 30 };
const TELLING = new Set([
  'id',
  'code',
  'version',
  'nodes',
  'pageInfo',
  'endCursor',
  'groups',
  'key',
  'aggregates',
  'count',
]);
const DEEDS = 15;

/** Draws operations that are valid for a schema. */
export class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #source: ValueSource;
  readonly #variables: Record<string, unknown> = {};
  readonly #declarations: string[] = [];
  readonly #fragments: string[] = [];
  #left: number;
  #names = 0;

  /** @returns a valid operation, of a query or at times of a mutation. */
  static draw(schema: GraphQLSchema, source: ValueSource, size: Size): Operation {
    return new OperationWriter(schema, source, size.fields).#operation(size);
  }

  private constructor(schema: GraphQLSchema, source: ValueSource, fields: number) {
    this.#schema = schema;
    this.#source = source;
    this.#left = fields;
  }

  #operation({ depth, deeds = DEEDS }: Size): Operation {
    const { random } = this.#source;
    const kind = random.chance(deeds) ? 'mutation' : 'query';
    const root = kind === 'mutation' ? this.#schema.getMutationType() : this.#schema.getQueryType();
    if (root == null) throw new Error(`the schema has no ${kind}`);
    const fields = Object.values(root.getFields());
    const roots = Array.from({ length: random.chance(70) ? 1 : random.int(2, 3) }, () => random.pick(fields));
    const asked = roots.map((field) => `${this.#name('r')}: ${this.#field(field, depth)}`);
    const declared = this.#declarations.length === 0 ? '' : `(${this.#declarations.join(', ')})`;
    const text = `${kind} Soak${declared} { ${asked.join(' ')} }`;
    return { query: [text, ...this.#fragments].join('\n'), variables: this.#variables };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { random } = this.#source;
    this.#left--;
    const given = field.args.filter((arg) => isRequiredArgument(arg) || random.chance(ASKED.optionalArgument));
    const mostRows = Math.max(2, 3 * depth);
    const values = given.map(({ name, type }) => {
      const value = drawValue(type, { name, field, mostRows }, this.#source);
      return `${name}: ${this.#literal(type, value)}`;
    });
    const below = this.#below(getNamedType(field.type), depth - 1);
    return `${field.name}${values.length === 0 ? '' : `(${values.join(', ')})`}${below}`;
  }

  #below(type: GraphQLNamedType, depth: number): string {
    if (isObjectType(type)) return ` ${this.#selection(type, depth, ASKED.alias)}`;
    return isAbstractType(type) ? ` ${this.#anyOf(type, depth)}` : '';
  }

  /** What each of the types is asked; with an alias, since two types may have one name for fields of two types. */
  #anyOf(type: GraphQLAbstractType, depth: number): string {
    const asked = this.#schema.getPossibleTypes(type).filter(() => this.#source.random.chance(ASKED.telling));
    const each = asked.map((member) => `... on ${member.name} ${this.#selection(member, depth, 100)}`);
    return `{ ${['__typename', ...each].join(' ')} }`;
  }

  #selection(type: GraphQLObjectType, depth: number, aliased: number): string {
    const { random } = this.#source;
    const asked = Object.values(type.getFields()).filter((field) => this.#isAsked(field, depth));
    const fields = asked.map((field) => {
      const alias = random.chance(aliased) ? `${this.#name('a')}: ` : '';
      return this.#wrapped(alias + this.#field(field, depth), type.name);
    });
    return `{ ${(fields.length === 0 ? ['__typename'] : fields).join(' ')} }`;
  }

  #isAsked({ name, type, args }: GraphQLField<unknown, unknown>, depth: number): boolean {
    const { random } = this.#source;
    const isLeaf = isLeafType(getNamedType(type));
    if (!isLeaf && (depth <= 0 || this.#left <= 0)) return false;
    if (TELLING.has(name)) return random.chance(ASKED.telling);
    return random.chance(isLeaf && args.length === 0 ? ASKED.leaf : ASKED.below);
  }

  /** At times in a fragment of its own, or under a condition. */
  #wrapped(field: string, type: string): string {
    const { random } = this.#source;
    if (!random.chance(ASKED.fragment)) return field;
    const condition = random.chance(50) ? ` @include(if: ${this.#literalBoolean()})` : '';
    if (random.chance(50)) return `... on ${type}${condition} { ${field} }`;
    const name = this.#name('F');
    this.#fragments.push(`fragment ${name} on ${type} { ${field} }`);
    return `...${name}${condition}`;
  }

  #literalBoolean(): string {
    return this.#source.random.chance(80) ? 'true' : 'false';
  }

  /** The value as it stands in the text, or a variable in its place. */
  #literal(type: GraphQLInputType, value: unknown): string {
    if (this.#source.random.chance(ASKED.variable)) return this.#variable(type, value);
    if (value === null) return 'null';
    const nullable = getNullableType(type);
    if (isListType(nullable) && Array.isArray(value)) {
      return `[${value.map((item) => this.#literal(nullable.ofType, item)).join(', ')}]`;
    }
    if (isInputObjectType(nullable)) {
      const types = nullable.getFields();
      const members = Object.entries(Object(value)).flatMap(([name, member]) => {
        const field = types[name];
        return field === undefined ? [] : [`${name}: ${this.#literal(field.type, member)}`];
      });
      return `{ ${members.join(', ')} }`;
    }
    const node = astFromValue(value, nullable);
    return node == null ? 'null' : print(node);
  }

  #variable(type: GraphQLInputType, value: unknown): string {
    const name = this.#name('v');
    this.#variables[name] = value;
    this.#declarations.push(`$${name}: ${String(type)}`);
    return `$${name}`;
  }

  #name(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }
}
