import { locatedError, type GraphQLError } from 'graphql';
import { SELECTION, type FieldPlan, type Row, type TypePlan } from '../compile/plan.ts';
import { Failed } from './failed.ts';

type Path = readonly (string | number)[];

/**
 * Turns what failed below `row` into errors with their places, and carries nulls upward.
 * @returns false when `row` itself has to be null.
 */
export function settleRow(row: Row, path: Path, errors: GraphQLError[]): boolean {
  return row[SELECTION].fields.every((field) => settleField(row, field, { path, errors }));
}

/** The same below one field of `row`. */
export function settleField(
  row: Row,
  field: FieldPlan,
  { path, errors }: { path: Path; errors: GraphQLError[] },
): boolean {
  const place = [...path, field.key];
  const settled = settleValue(row[field.key], field.type, { field, path: place, errors });
  if (settled === LOST) row[field.key] = null;
  return settled !== LOST || !field.type.isNonNull;
}

/** What a value is that failed, or of which something failed that must not be null. */
const LOST = Symbol('lost');

interface Place {
  readonly field: FieldPlan;
  readonly path: Path;
  readonly errors: GraphQLError[];
}

function settleValue(value: unknown, plan: TypePlan, { field, path, errors }: Place): unknown {
  if (value instanceof Failed) {
    errors.push(locatedError(value.error, field.nodes, path));
    return LOST;
  }
  if (value === null || plan.kind === 'LEAF') return value;
  if (plan.kind !== 'LIST') return settleRow(value as Row, path, errors) ? value : LOST;
  const list = value as unknown[];
  for (const [index, item] of list.entries()) {
    if (settleValue(item, plan.item, { field, path: [...path, index], errors }) !== LOST) continue;
    list[index] = null;
    if (plan.item.isNonNull) return LOST;
  }
  return list;
}
