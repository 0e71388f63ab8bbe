import { Field, ID, ObjectType } from 'type-graphql';
import { ObjectionDecision } from '../selection.terms.ts';

@ObjectType({ description: 'Objection in a public notice（异议）.' })
export class Objection {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'What is objected（内容）.' })
  text!: string;

  @Field(() => ObjectionDecision, { nullable: true, description: 'The decision（裁定）; null while open.' })
  decision!: ObjectionDecision | null;

  @Field(() => String, { nullable: true, description: 'Why（理由）.' })
  reason!: string | null;

  roundId!: string;
  gridCode!: string;
  personId!: string | null;
  objectorId!: string;
  decidedById!: string | null;
}
