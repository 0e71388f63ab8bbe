/** What subgraphs answered, merged into one object by the names in which the operation was planned. */
export type DataObject = Record<string, unknown>;

/** Whether it is an object of an answer, and no list or value of a scalar: an instant of a subgraph in this process is a Date. */
export function isDataObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Merges what a fetch brought into the object it was asked for, in place, and keeps parts of it: a caller may not. */
export function merge(into: DataObject, from: DataObject): void {
  for (const key in from) {
    if (key === '__proto__') continue;
    const value = from[key];
    if (value === undefined) continue;
    const old = into[key];
    into[key] = typeof old === 'object' && old !== null ? merged(old, value) : value;
  }
}

function merged(old: object, value: unknown): unknown {
  if (isDataObject(old) && isDataObject(value)) {
    merge(old, value);
    return old;
  }
  // Of another length it is another list.
  if (!Array.isArray(old) || !Array.isArray(value) || old.length !== value.length) return value;
  for (const [index, item] of value.entries()) {
    const there: unknown = old[index];
    old[index] = typeof there === 'object' && there !== null ? merged(there, item) : item;
  }
  return old;
}

/** The same, with objects and lists of its own: what two places hold may become different by what is merged next. */
export function copied<T>(value: T): T;
export function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copied(item));
  if (!isDataObject(value)) return value;
  const copy: DataObject = {};
  for (const key in value) if (key !== '__proto__') copy[key] = copied(value[key]);
  return copy;
}
