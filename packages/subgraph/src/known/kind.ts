import type { FactData, FactType } from '@microgrid/facts/catalogue';

/** A kind of thing that another subgraph owns and this one refers to, as facts tell of it. */
export interface KindOfThing<State extends object = object> {
  /** What people call it, such as "grid". Never change it: what is known is kept under it. */
  readonly name: string;
  /** What `network.told.v1` calls it. */
  readonly thing: FactData<'network.told.v1'>['thing'];
  /** What each fact says of the thing that is its subject; what it does not say stays. */
  readonly says: { readonly [Type in FactType]?: (data: FactData<Type>) => Partial<State> };
  /** The first and the last day on which it may be referred to, YYYY-MM-DD; null: without an end. */
  inForce(state: State): { readonly from: string | null; readonly to: string | null };
  /**
   * The ids of what followed it. Of a kind that has them, the end of a thing is nothing that who writes could know, such as
   * a phone that was offline: it is a conflict. Of any other it is wrong input.
   */
  followers?(state: State): readonly string[];
}

/** A thing of another subgraph, as far as this one knows it. */
export interface KnownThing<State extends object> {
  readonly id: string;
  /** Where it is. */
  readonly gridCode: string;
  readonly state: State;
}
