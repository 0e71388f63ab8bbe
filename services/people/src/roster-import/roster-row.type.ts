import { Access } from '@microgrid/access/access';
import { Field, Int, ObjectType } from 'type-graphql';
import { RosterRowStatus } from './roster-import.terms.ts';

@ObjectType({ description: 'Something wrong in a row（问题）.' })
export class RosterProblem {
  @Field(() => String, { description: 'Header of the column（列名）.' })
  column!: string;

  @Field(() => String, { description: 'What is wrong, and what would be right（说明）.' })
  message!: string;
}

@ObjectType({ description: 'One row of a roster（花名册行）; says what is wrong, never what it holds.' })
@Access('IN_POST')
export class RosterRow {
  @Field(() => Int, { description: 'Number of the row in the file（行号）, from 1.' })
  number!: number;

  @Field(() => RosterRowStatus, { description: 'Where it stands（状态）.' })
  status!: RosterRowStatus;

  @Field(() => [RosterProblem], { description: 'What is wrong（问题）.' })
  problems!: readonly RosterProblem[];

  appointmentId!: string | null;
}
