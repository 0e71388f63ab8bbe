import { inspect } from 'node:util';
import { defaultTypeResolver, GraphQLError, type ExecutionResult } from 'graphql';
import type {
  AbstractPlan,
  FieldPlan,
  LeafPlan,
  ListPlan,
  ObjectPlan,
  Row,
  Selection,
  TypePlan,
} from '../compile/plan.ts';
import { Failed } from './failed.ts';
import { ResolveInfo, type Answering } from './resolve-info.ts';
import { runtimeType, typeInData } from './runtime-type.ts';
import { settleField, settleRow } from './settle.ts';
import { itemsOf, keyOf, someOf, type Slots } from './slots.ts';
import { Typed } from './typed.ts';
import { after, allOf, attempt, isThenable, settledValues } from './values.ts';

/** What has to be waited for, if anything. */
type Later = Promise<void> | undefined;

/** The values of one field at one level, and where they go. */
interface Level<Plan extends TypePlan = TypePlan> {
  readonly field: FieldPlan;
  readonly plan: Plan;
  readonly values: readonly unknown[];
  readonly slots: Slots;
}

/**
 * One request, answered breadth first: each field runs for all its parents of a level together, so one that resolves all
 * at once is called once, a property costs a loop, and there is a promise only where a resolver returned one.
 */
export class Run {
  readonly #answering: Answering;
  readonly #selection: Selection;
  readonly #isData: boolean;
  #hasFailed = false;

  constructor(request: Omit<Answering, 'data'>) {
    this.#selection = request.operation.selectionFor(request.variables);
    this.#answering = { ...request, data: this.#selection.newRow() };
    this.#isData = request.unanswered !== undefined;
  }

  answer(): ExecutionResult | Promise<ExecutionResult> {
    const { operation, root, data } = this.#answering;
    if (operation.definition.operation === 'mutation') return this.#oneByOne();
    return after(this.#select(this.#selection, [root], [data]), () => this.#settled());
  }

  /** @returns what is answered without waiting, of mutations too: in data everything is there, and done. */
  read(): ExecutionResult {
    const later = this.#select(this.#selection, [this.#answering.root], [this.#answering.data]);
    if (later !== undefined) throw new Error('what is read from data does not come later');
    return this.#settled();
  }

  /** Mutations are done one after the other; after one that must not be null and is, no further one is done. */
  async #oneByOne(): Promise<ExecutionResult> {
    const { root, data } = this.#answering;
    const errors: GraphQLError[] = [];
    for (const field of this.#selection.fields) data[field.key] = undefined;
    for (const field of this.#selection.fields) {
      await this.#field(field, [root], [data]);
      if (!settleField(data, field, { path: [], errors })) return { errors, data: null };
    }
    return errors.length === 0 ? { data } : { errors, data };
  }

  #settled(): ExecutionResult {
    const { data } = this.#answering;
    if (!this.#hasFailed) return { data };
    const errors: GraphQLError[] = [];
    const isWhole = settleRow(data, [], errors);
    return { errors, data: isWhole ? data : null };
  }

  /** All fields of the objects of one type at one level. */
  #select(selection: Selection, parents: readonly unknown[], rows: readonly Row[]): Later {
    return allOf(selection.fields.map((field) => this.#field(field, parents, rows)));
  }

  #field(field: FieldPlan, parents: readonly unknown[], rows: readonly Row[]): Later {
    const { key, type } = field;
    if (field.isTypename) {
      for (const row of rows) row[key] = field.parentType.name;
      return undefined;
    }
    const isRead = field.resolve === undefined && field.resolveAll === undefined && type.kind === 'LEAF';
    const read = isRead ? readLeaves(field, type, { parents, rows, isData: this.#isData }) : 0;
    if (read === parents.length) return undefined;
    return this.#resolved(field, read === 0 ? parents : parents.slice(read), read === 0 ? rows : rows.slice(read));
  }

  #resolved(field: FieldPlan, parents: readonly unknown[], rows: readonly Row[]): Later {
    // The key takes its place in the answer now; the value may come later.
    for (const row of rows) row[field.key] = undefined;
    const slots = keyOf(rows, field.key);
    const complete = (values: readonly unknown[]): Later => this.#complete({ field, plan: field.type, values, slots });
    const args = attempt(() => field.args(this.#answering.variables));
    if (args instanceof Failed) return complete(parents.map(() => args));
    if (field.resolveAll !== undefined) return this.#resolvedAtOnce(field, { parents, rows }, complete);
    return complete(parents.map((parent, index) => attempt(() => this.#valueOf(field, parent, rows[index]))));
  }

  #resolvedAtOnce(
    field: FieldPlan,
    { parents, rows }: { parents: readonly unknown[]; rows: readonly Row[] },
    complete: (values: readonly unknown[]) => Later,
  ): Later {
    const { context, variables } = this.#answering;
    const values = attempt(() =>
      field.resolveAll?.(parents, field.args(variables), context, this.#info(field, rows[0])),
    );
    const checked = (given: unknown): readonly unknown[] => {
      if (Array.isArray(given) && given.length === parents.length) return given;
      const wrong = new Error(`a batch of ${parents.length} must be answered with as many values`);
      const failed = given instanceof Failed ? given : new Failed(wrong);
      return parents.map(() => failed);
    };
    if (!isThenable(values)) return complete(checked(values));
    return Promise.resolve(values)
      .catch(Failed.of)
      .then((given) => complete(checked(given)));
  }

  #valueOf(field: FieldPlan, parent: unknown, row: Row | undefined): unknown {
    const { context, variables, unanswered } = this.#answering;
    if (field.resolve !== undefined) {
      return field.resolve(parent, field.args(variables), context, this.#info(field, row));
    }
    const value = propertyOf(parent, field.property);
    if (value === undefined) return unanswered?.(parent, field);
    if (typeof value !== 'function') return value;
    return Reflect.apply(value, parent, [field.args(variables), context, this.#info(field, row)]);
  }

  #info(field: FieldPlan, holder: object | undefined): ResolveInfo {
    return new ResolveInfo(this.#answering, field, holder);
  }

  #complete(level: Level): Later {
    const values = settledValues(level.values);
    return values instanceof Promise
      ? values.then((settled) => this.#completeSettled({ ...level, values: settled }))
      : this.#completeSettled(level);
  }

  #completeSettled({ plan, ...level }: Level): Later {
    if (plan.kind === 'LEAF') return this.#leaves({ plan, ...level });
    if (plan.kind === 'LIST') return this.#lists({ plan, ...level });
    if (plan.kind === 'OBJECT') return this.#objects({ plan, ...level });
    return this.#abstracts({ plan, ...level });
  }

  #leaves({ field, plan, values, slots }: Level<LeafPlan>): Later {
    for (const [index, value] of values.entries()) {
      if (plan.isAnswer(value)) slots.put(index, value);
      else if (!this.#isAbsent({ field, plan, value, slots }, index)) {
        const leaf = attempt(() => serialized(plan, value));
        if (leaf instanceof Failed) this.#fail(slots, index, leaf);
        else slots.put(index, leaf);
      }
    }
    return undefined;
  }

  #lists({ field, plan, values, slots }: Level<ListPlan>): Later {
    const items: unknown[] = [];
    const lists: unknown[][] = [];
    const positions: number[] = [];
    for (const [index, value] of values.entries()) {
      if (this.#isAbsent({ field, plan, value, slots }, index)) continue;
      const given = attempt(() => listOf(value, field));
      if (!Array.isArray(given)) {
        this.#fail(slots, index, given);
        continue;
      }
      const list = Array.from<unknown>({ length: given.length });
      slots.put(index, list);
      for (const [position, item] of given.entries()) {
        items.push(item);
        lists.push(list);
        positions.push(position);
      }
    }
    if (items.length === 0) return undefined;
    return this.#complete({ field, plan: plan.item, values: items, slots: itemsOf(lists, positions) });
  }

  #objects({ field, plan, values, slots }: Level<ObjectPlan>): Later {
    const { there, at } = this.#present({ field, plan, values, slots });
    return there.length === 0 ? undefined : this.#rows(plan.selection(), there, someOf(slots, at));
  }

  #abstracts({ field, plan, values, slots }: Level<AbstractPlan>): Later {
    const { there, at } = this.#present({ field, plan, values, slots });
    const names = settledValues(
      there.map((value, index) => this.#typeNameOf({ field, plan, value }, slots.holderOf(at[index] ?? -1))),
    );
    return after(names, (settled) => {
      const ofType = new Map<Selection, { values: unknown[]; at: number[] }>();
      for (const [index, name] of settled.entries()) {
        const slot = at[index] ?? -1;
        const selection = attempt(() => {
          const { schema } = this.#answering.operation;
          const resolved = { name, abstract: plan.type, field };
          return plan.selectionOf(plan.isData ? typeInData(schema, resolved) : runtimeType(schema, resolved));
        });
        if (selection instanceof Failed) {
          this.#fail(slots, slot, selection);
          continue;
        }
        const group = ofType.get(selection as Selection) ?? { values: [], at: [] };
        ofType.set(selection as Selection, group);
        const value = there[index];
        group.values.push(value instanceof Typed ? value.value : value);
        group.at.push(slot);
      }
      return allOf(
        [...ofType].map(([selection, group]) => this.#rows(selection, group.values, someOf(slots, group.at))),
      );
    }) as Later;
  }

  #typeNameOf(
    { field, plan, value }: { field: FieldPlan; plan: AbstractPlan; value: unknown },
    holder: object | undefined,
  ): unknown {
    if (value instanceof Typed) return value.typename;
    if (plan.isData) return propertyOf(value, '__typename');
    const resolveType = plan.type.resolveType ?? defaultTypeResolver;
    return attempt(() => resolveType(value, this.#answering.context, this.#info(field, holder), plan.type));
  }

  #rows(selection: Selection, parents: readonly unknown[], slots: Slots): Later {
    const rows = parents.map((_parent, index) => {
      const row = selection.newRow();
      slots.put(index, row);
      return row;
    });
    return this.#select(selection, parents, rows);
  }

  /** Those values that are there, and in which slots. */
  #present({ field, plan, values, slots }: Level): { there: unknown[]; at: number[] } {
    const there: unknown[] = [];
    const at: number[] = [];
    for (const [index, value] of values.entries()) {
      if (this.#isAbsent({ field, plan, value, slots }, index)) continue;
      there.push(value);
      at.push(index);
    }
    return { there, at };
  }

  /** Whether there is no value, and null or what failed stands in its slot now. */
  #isAbsent({ field, plan, value, slots }: Omit<Level, 'values'> & { value: unknown }, index: number): boolean {
    const inner = value instanceof Typed ? value.value : value;
    if (inner instanceof Failed || inner instanceof Error) this.#fail(slots, index, inner);
    else if (inner != null) return false;
    else if (plan.isNonNull) {
      const where = `${field.parentType.name}.${field.name}`;
      this.#fail(slots, index, new Error(`Cannot return null for non-nullable field ${where}.`));
    } else slots.put(index, null);
    return true;
  }

  #fail(slots: Slots, index: number, error: unknown): void {
    this.#hasFailed = true;
    slots.put(index, Failed.of(error));
  }
}

/** Reads properties that are answers as they are; how many, up to the first that is something else. */
function readLeaves(
  { key, property }: FieldPlan,
  { isAnswer, isNonNull }: LeafPlan,
  { parents, rows, isData }: { parents: readonly unknown[]; rows: readonly Row[]; isData: boolean },
): number {
  let read = 0;
  for (const row of rows) {
    const value = propertyOf(parents[read], property);
    if (isAnswer(value)) row[key] = value;
    // Data that lacks a field does not say that it is null.
    else if (!isNonNull && (isData ? value === null : value == null)) row[key] = null;
    else break;
    read += 1;
  }
  return read;
}

function propertyOf(parent: unknown, name: string): unknown {
  // Faster than Reflect.get, and this is where an answer spends its time.
  return typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>)[name] : undefined;
}

function serialized({ type }: LeafPlan, value: unknown): unknown {
  const leaf = type.serialize(value);
  if (leaf != null) return leaf;
  throw new Error(`Expected ${type.name}.serialize(${inspect(value)}) to return non-nullable value`);
}

function listOf(value: unknown, { parentType, name }: FieldPlan): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && Symbol.iterator in value)
    return Array.from(value as Iterable<unknown>);
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${name}".`);
}
