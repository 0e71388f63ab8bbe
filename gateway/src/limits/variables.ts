import { Kind, visit, type DocumentNode } from 'graphql';
import { atMost } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';

/** @throws LimitExceeded when the variables, or a list in them or in the document's own values, are too large. */
export function admitValues(
  { document, variables }: { document: DocumentNode; variables: Readonly<Record<string, unknown>> },
  limits: Limits,
): void {
  const { longest, deepest } = extentOf(variables);
  // Before they are printed: a printer that descends has a stack.
  atMost(deepest, limits.nesting, 'MAX_NESTING_LIMIT', 'values in values of the variables');
  const bytes = Buffer.byteLength(JSON.stringify(variables));
  atMost(bytes, limits.variablesBytes, 'MAX_VARIABLES_BYTES_LIMIT', 'bytes of the variables');
  const items = Math.max(longest, longestLiteral(document));
  atMost(items, limits.listInput, 'MAX_LIST_INPUT_LIMIT', 'items of one list that was sent');
}

function extentOf(value: unknown): { longest: number; deepest: number } {
  let longest = 0;
  let deepest = 0;
  const open = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    deepest = Math.max(deepest, next.depth);
    if (Array.isArray(next.value)) longest = Math.max(longest, next.value.length);
    for (const item of Object.values(next.value)) open.push({ value: item, depth: next.depth + 1 });
  }
  return { longest, deepest };
}

function longestLiteral(document: DocumentNode): number {
  let longest = 0;
  visit(document, {
    [Kind.LIST]({ values }) {
      longest = Math.max(longest, values.length);
    },
  });
  return longest;
}
