import type { GraphQLError } from 'graphql';
import type { DataObject } from './data.ts';

type Values = Readonly<Record<string, unknown>>;

/** What was answered so far. */
export class PlanState {
  readonly data: DataObject = {};
  readonly errors: GraphQLError[] = [];
  /** Objects that lack something for a reason: their owner knows none, or what failed is told. */
  readonly lost = new Set<unknown>();
  /** As the client sent them. */
  readonly variables: Values;
  /** The same, with defaults. */
  readonly coerced: Values;

  constructor({ variables, coerced }: Pick<PlanState, 'variables' | 'coerced'>) {
    this.variables = variables;
    this.coerced = coerced;
  }

  get hasLost(): boolean {
    return this.lost.size > 0 || this.errors.length > 0;
  }
}
