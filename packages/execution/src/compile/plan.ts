import type {
  FieldNode,
  GraphQLAbstractType,
  GraphQLFieldResolver,
  GraphQLInterfaceType,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLOutputType,
} from 'graphql';
import type { ResolveAll } from '../resolve-all.ts';

/** What can be selected of: of an interface, where data does not say more of what it is. */
export type Selectable = GraphQLObjectType | GraphQLInterfaceType;

/** What to read, call and complete for the objects of one type, in the order of the answer. */
export interface Selection {
  readonly type: GraphQLObjectType;
  readonly fields: readonly FieldPlan[];
  /** An empty object of the answer; all of one selection share a hidden class, so that filling them is fast. */
  readonly newRow: () => Row;
}

/** Names the selection that made a row; not part of the answer. */
export const SELECTION = Symbol('selection');

/** An object of the answer. */
export interface Row {
  [key: string]: unknown;
  readonly [SELECTION]: Selection;
}

export interface FieldPlan {
  /** Its name in the answer. */
  readonly key: string;
  readonly name: string;
  /** The property of its parent that is its value, where nothing resolves it. */
  readonly property: string;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly returnType: GraphQLOutputType;
  readonly type: TypePlan;
  readonly isTypename: boolean;
  /** Without one, the property is the value. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  readonly resolveAll: ResolveAll<unknown> | undefined;
  /** @throws GraphQLError for arguments that do not fit. */
  readonly args: (variables: Variables) => Record<string, unknown>;
}

export type Variables = Readonly<Record<string, unknown>>;

/** How a value becomes a part of the answer. */
export type TypePlan = LeafPlan | ListPlan | ObjectPlan | AbstractPlan;

export interface LeafPlan {
  readonly kind: 'LEAF';
  readonly isNonNull: boolean;
  readonly type: GraphQLLeafType;
  /** Whether a value is an answer as it is, so that nothing has to be serialized. */
  readonly isAnswer: (value: unknown) => boolean;
}

export interface ListPlan {
  readonly kind: 'LIST';
  readonly isNonNull: boolean;
  readonly item: TypePlan;
}

export interface ObjectPlan {
  readonly kind: 'OBJECT';
  readonly isNonNull: boolean;
  readonly type: GraphQLObjectType;
  readonly selection: () => Selection;
}

export interface AbstractPlan {
  readonly kind: 'ABSTRACT';
  readonly isNonNull: boolean;
  readonly type: GraphQLAbstractType;
  readonly selectionOf: (type: Selectable) => Selection;
  /** Whether values are data that names its type, if at all, which may be an interface. */
  readonly isData: boolean;
}
