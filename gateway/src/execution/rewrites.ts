import type { FetchDataRewrite } from '@apollo/query-planner';
import { isDataObject, type DataObject } from './data.ts';
import type { IsOfType } from './subtypes.ts';

/** Changes an object in place. */
type Rewrite = (object: DataObject) => void;

const FRAGMENT = '... on ';

/**
 * What a planner wants changed in what goes to a subgraph or comes from it: the name of an interface that it takes for a
 * type, or a key under which it was asked for two things that only together do not fit.
 */
export function rewriter(rewrites: readonly FetchDataRewrite[] | undefined, isOfType: IsOfType): Rewrite | undefined {
  if (rewrites === undefined || rewrites.length === 0) return undefined;
  const steps = rewrites.map((rewrite) => stepOf(rewrite, isOfType));
  return (object) => steps.forEach((step) => step(object));
}

function stepOf(rewrite: FetchDataRewrite, isOfType: IsOfType): Rewrite {
  const above = rewrite.path.slice(0, -1);
  const key = rewrite.path.at(-1);
  if (key === undefined || key.startsWith(FRAGMENT)) throw new Error(`no rewrite is at ${rewrite.path.join('.')}`);
  const change: Rewrite =
    rewrite.kind === 'ValueSetter'
      ? (object) => void (object[key] = rewrite.setValueTo)
      : (object) => {
          if (object[key] === undefined) return;
          object[rewrite.renameKeyTo] = object[key];
          object[key] = undefined;
        };
  return (object) => atEach(object, above, { isOfType, change });
}

function atEach(value: unknown, path: readonly string[], how: { isOfType: IsOfType; change: Rewrite }): void {
  if (Array.isArray(value)) return value.forEach((item) => atEach(item, path, how));
  if (!isDataObject(value)) return;
  const [first, ...rest] = path;
  if (first === undefined) how.change(value);
  else if (!first.startsWith(FRAGMENT)) atEach(value[first], rest, how);
  else {
    const { __typename: name } = value;
    if (name === undefined || how.isOfType(name, first.slice(FRAGMENT.length))) atEach(value, rest, how);
  }
}
