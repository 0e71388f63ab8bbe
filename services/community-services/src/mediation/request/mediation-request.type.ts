import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { MediationParty } from '../parties/mediation-party.type.ts';

@ObjectType({
  description: 'A request to one party（协商请求）, such as the property company; it sees nothing else.',
})
export class MediationRequest {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => MediationParty, { description: 'To whom（对象）.' })
  party!: MediationParty;

  @Field(() => String, { description: 'What（内容）.' })
  text!: string;

  @Field(() => DateTime, { description: 'When（时间）.' })
  sentAt!: Date;

  @Field(() => String, { nullable: true, description: 'The answer（答复）; null while there is none.' })
  answer?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was answered（答复时间）.' })
  answeredAt?: Date | null;
}
