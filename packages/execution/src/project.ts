import { GraphQLError, type ExecutionResult } from 'graphql';
import type { CompiledOperation } from './compile/compile.ts';
import type { FieldPlan, Variables } from './compile/plan.ts';
import { Run } from './run/run.ts';

/** The field that data lacks, of an object of which type. */
export type LackingField = Pick<FieldPlan, 'name' | 'parentType' | 'type'>;

export interface DataToProject {
  /** Objects of this are taken as they are; lists may be in lists. */
  readonly data: object;
  /** Coerced, with their defaults. */
  readonly variables: Variables;
  /** What a field is of an object that lacks it: null, or an Error. */
  readonly unanswered: (object: unknown, field: LackingField) => Error | null;
}

/** The answer to an operation of `compileProjection`, out of data that holds it: its keys, order, fragments and nulls. */
export function project(operation: CompiledOperation, request: DataToProject): ExecutionResult {
  const { data: root, variables, unanswered } = request;
  try {
    const run = new Run({ operation, root, context: undefined, variables, unanswered });
    return run.read();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [error] };
  }
}
