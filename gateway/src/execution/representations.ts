import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { merge, type DataObject } from './data.ts';
import type { IsOfType } from './subtypes.ts';

/** What a subgraph needs to know of an object; undefined where the object lacks some of it. */
export type Pick = (object: DataObject) => DataObject | undefined;

/** Puts a part of what is picked of `object` into `picked`. @returns false where the object lacks it. */
type Step = (object: DataObject, picked: DataObject) => boolean;

/** Picks what a plan's fetch `requires`. */
export function picker(selections: readonly QueryPlanSelectionNode[], isOfType: IsOfType): Pick {
  const steps = selections.map((selection) => stepOf(selection, isOfType));
  return (object) => {
    const picked: DataObject = {};
    for (const step of steps) if (!step(object, picked)) return undefined;
    return picked;
  };
}

function stepOf(selection: QueryPlanSelectionNode, isOfType: IsOfType): Step {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition } = selection;
    const pick = picker(selection.selections, isOfType);
    return (object, picked) => {
      if (typeCondition !== undefined && !isOfType(object['__typename'], typeCondition)) return true;
      const part = pick(object);
      if (part !== undefined) merge(picked, part);
      return part !== undefined;
    };
  }
  const key = selection.alias ?? selection.name;
  const pick = selection.selections && picker(selection.selections, isOfType);
  return (object, picked) => {
    const value = pick === undefined ? object[key] : partOf(object[key], pick);
    picked[key] = value;
    return value !== undefined;
  };
}

/** Of each object of a value what is picked of it; undefined where one lacks something. */
function partOf(value: unknown, pick: Pick): unknown {
  if (value === null || value === undefined) return value;
  if (!Array.isArray(value)) return typeof value === 'object' ? pick(value as DataObject) : undefined;
  const parts = value.map((item) => partOf(item, pick));
  return parts.includes(undefined) ? undefined : parts;
}

/** What a subgraph is asked of: each thing once, however many objects stand for it. */
export class Representations {
  readonly list: DataObject[] = [];
  readonly #known = new Map<string, number>();

  /** @returns the number of its place in the list. */
  add(picked: DataObject): number {
    const identity = identityOf(picked);
    const known = this.#known.get(identity);
    if (known !== undefined) return known;
    this.#known.set(identity, this.list.length);
    return this.list.push(picked) - 1;
  }
}

/** Equal for equal things of one selection: keys come in its order. Most have a type and an id. */
function identityOf(picked: DataObject): string {
  let identity = '';
  for (const key in picked) {
    const value = picked[key];
    if (typeof value !== 'string' || value.includes('\0')) return JSON.stringify(picked);
    identity += `${key}\0${value}\0`;
  }
  return identity;
}
