import type { EvidenceSubjectKind } from '../../evidence/evidence.terms.ts';

/** A fact as it was heard, with its place among those of its subject. */
export interface Heard {
  readonly factId: string;
  readonly type: string;
  readonly subject: string;
  readonly position: number;
  readonly toldAt: Date;
  readonly gridCode: string;
  readonly data: FactData;
  readonly hash: string;
}

/** The data of a fact; each reader of it knows by the catalogue what its type has. */
export type FactData = Readonly<Record<string, unknown>>;

/** What one thing counts after a fact. */
export interface Counting {
  readonly measure: string;
  readonly occurredAt: Date;
  readonly gridCode: string;
  readonly personId: string | null;
  readonly appointmentId: string | null;
  readonly departmentId: string | null;
  readonly subjectKind: EvidenceSubjectKind | null;
  readonly subjectId: string | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly counts: boolean;
  readonly isAnew: boolean;
  readonly topicCode: string | null;
  readonly validTo: string | null;
}

/** The same with the fact that it was changed by: a row that is stored. */
export interface Derived extends Counting {
  /** What is counted, among all that is counted. */
  readonly item: string;
  readonly position: number;
  readonly factId: string;
  readonly factType: string;
  readonly toldAt: Date;
  readonly countsFrom: Date;
  readonly hash: string;
}

/** What one fact makes of the things of its subject: of each that it changes, all that holds from now on. */
export type Changes = Readonly<Record<string, Partial<Counting>>>;

/**
 * What `fact` changes.
 * @param before all things of the subject as they were before it.
 * @param facts those of the subject up to this one.
 */
export type Derivation = (fact: Heard, before: ReadonlyMap<string, Derived>, facts: readonly Heard[]) => Changes;

/** A fact of this type says that an earlier one was wrong: it counts when that did. */
const CORRECTIONS = new Set(['care_visit.corrected.v1']);

/** Every row that `facts`, all of one subject in their order, lead to. */
export function derivedBy(facts: readonly Heard[], derivation: Derivation): Derived[] {
  const now = new Map<string, Derived>();
  return facts.flatMap((fact, index) =>
    Object.entries(derivation(fact, now, facts.slice(0, index + 1))).flatMap(([name, change]) => {
      const item = `${fact.subject} ${name}`;
      const former = now.get(name);
      const { factId, type: factType, position, toldAt, hash } = fact;
      const isCorrection = CORRECTIONS.has(factType) && former?.counts === true;
      const countsFrom = isCorrection ? former.countsFrom : toldAt;
      if (former !== undefined && change.isAnew !== true && isSame(former, change)) return [];
      const row = { ...(former ?? blank(fact)), isAnew: false, ...change, item, position, factId, factType };
      const derived = { ...row, toldAt, countsFrom, hash };
      now.set(name, derived);
      return [derived];
    }),
  );
}

function isSame(former: Derived, change: Partial<Counting>): boolean {
  const was = new Map<string, unknown>(Object.entries(former));
  return Object.entries(change).every(([name, value]) => String(was.get(name)) === String(value));
}

function blank({ gridCode, toldAt }: Heard): Counting {
  return {
    measure: '',
    occurredAt: toldAt,
    gridCode,
    personId: null,
    appointmentId: null,
    departmentId: null,
    subjectKind: null,
    subjectId: null,
    numerator: 0,
    denominator: 1,
    counts: true,
    isAnew: false,
    topicCode: null,
    validTo: null,
  };
}

/** A text of a fact, null where it has none. */
export function textOf(data: FactData, name: string): string | null {
  const value = data[name];
  return typeof value === 'string' ? value : null;
}

/** A whole number of a fact. */
export function numberOf(data: FactData, name: string): number {
  const value = data[name];
  return typeof value === 'number' ? value : 0;
}

/** Ids of a fact. */
export function textsOf(data: FactData, name: string): string[] {
  const value = data[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** An instant of a fact, null where it has none. */
export function instantOf(data: FactData, name: string): Date | null {
  const text = textOf(data, name);
  return text === null ? null : new Date(text);
}

/** The first moment of a day in Asia/Shanghai. */
export function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

/** 1 where it is so, as what stands above the line. */
export function oneIf(isSo: boolean): number {
  return isSo ? 1 : 0;
}
