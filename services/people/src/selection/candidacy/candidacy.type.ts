import { Field, ID, ObjectType } from 'type-graphql';
import { CandidacyStatus, type SelectionStatus } from '../selection.terms.ts';

@ObjectType({ description: 'Somebody who stands, or was asked to（候选人）.' })
export class Candidacy {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether the person put the own name forward（是否自荐）.' })
  isOwnNomination!: boolean;

  @Field(() => CandidacyStatus, { description: 'Where it stands（状态）.' })
  status!: CandidacyStatus;

  roundId!: string;
  gridCode!: string;
  personId!: string | null;
  nominatedById!: string | null;
  reason!: string | null;
  votes!: number | null;
  roundStatus!: SelectionStatus;
  agrees!: boolean;
}
