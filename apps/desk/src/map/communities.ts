import type { StreetMapQuery } from '../generated/documents.ts';

type Answered = NonNullable<StreetMapQuery['grids']>['nodes'][number];
export type General = NonNullable<Answered['general']>['nodes'][number];
export type Micro = NonNullable<Answered['micro']>['nodes'][number];

/** A community（社区总网格） as the map shows it. */
export interface Community extends Omit<Answered, 'general' | 'micro'> {
  readonly generals: readonly General[];
  readonly micros: readonly Micro[];
}

/** Whether nobody holds the post of the leader; one who is suspended still does. */
export function isVacant({ vacantSince }: Pick<Micro, 'vacantSince'>): boolean {
  return vacantSince !== null;
}

/** In the order of their codes; empty where a part of the graph is out. */
export function communitiesOf({ grids }: StreetMapQuery): readonly Community[] {
  return (grids?.nodes ?? []).map(({ general, micro, ...community }) => ({
    ...community,
    generals: general?.nodes ?? [],
    micros: micro?.nodes ?? [],
  }));
}
