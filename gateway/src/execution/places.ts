import { isDataObject, type DataObject } from './data.ts';

/** Where a plan's fetch belongs: keys, and `@` for each item of a list. */
export type PlanPath = readonly string[];

/** Where something stands in an answer. */
export type Place = readonly (string | number)[];

/** All objects at `path`, in their order; nothing for nulls, or where an object of another type has no such key. */
export function objectsAt(data: DataObject, path: PlanPath): DataObject[] {
  const found: DataObject[] = [];
  const walk = (value: unknown, at: number): void => {
    if (value === null || value === undefined) return;
    const part = path[at];
    if (Array.isArray(value)) {
      const next = part === '@' ? at + 1 : at;
      for (const item of value) walk(item, next);
    } else if (!isDataObject(value) || part === '@') throw new Error(`there is no list at ${path.join('.')}`);
    else if (part === undefined) found.push(value);
    else walk(value[part], at + 1);
  };
  walk(data, 0);
  return found;
}

/** Where each of those objects stands. */
export function placesAt(data: DataObject, path: PlanPath): Place[] {
  const found: Place[] = [];
  const walk = (value: unknown, at: number, place: Place): void => {
    if (value === null || value === undefined) return;
    const part = path[at];
    if (Array.isArray(value)) {
      const next = part === '@' ? at + 1 : at;
      for (const [index, item] of value.entries()) walk(item, next, [...place, index]);
    } else if (part === undefined) found.push(place);
    else if (isDataObject(value)) walk(value[part], at + 1, [...place, part]);
  };
  walk(data, 0, []);
  return found;
}
