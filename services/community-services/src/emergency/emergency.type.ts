import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Person } from '../borrowed/person.ts';
import { MatterKind } from '../matter/matter.terms.ts';
import { EmergencyAnswer, EmergencyCallee, EmergencyStatus } from './emergency.terms.ts';

@ObjectType({
  description: 'Answer to an emergency（应急） of a matter with severity EMERGENCY; wall clock, at any hour.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class Emergency {
  @Field(() => ID, { description: 'Id of its matter.' })
  id!: string;

  @Field(() => MatterKind, { description: 'The kind（类别）.' })
  kind!: MatterKind;

  @Field(() => EmergencyStatus, { description: 'Where it stands（状态）.' })
  status!: EmergencyStatus;

  @Field(() => DateTime, { description: 'When it was raised（上报时间）.' })
  raisedAt!: Date;

  @Field(() => DateTime, { description: 'By when somebody must answer（应答期限）, 15 minutes after it was raised.' })
  acknowledgeBy!: Date;

  @Field(() => DateTime, {
    description: 'By when somebody must be on site（到场期限）, 60 minutes after it was raised.',
  })
  onSiteBy!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended（结束时间）.' })
  endedAt?: Date | null;

  gridCode!: string;
  /** Whether the caller was called to it. */
  isCalled!: boolean;
}

@ObjectType({ description: 'One call of the chain（呼叫）.' })
export class EmergencyCall {
  @Field(() => Int, {
    description: 'Place in the chain（次序）, from 1; the leader and who is on call are called together.',
  })
  step!: number;

  @Field(() => EmergencyCallee, { description: 'As what the person is called（身份）.' })
  as!: EmergencyCallee;

  @Field(() => Person, {
    nullable: true,
    description:
      'Who（被呼叫人）, of a call to come who would be called now; null where nobody was on call, and the chain went on, and 3 years after the end.',
  })
  person!: Person | null;

  @Field(() => DateTime, { nullable: true, description: 'When（呼叫时间）; null while to come.' })
  calledAt!: Date | null;

  @Field(() => EmergencyAnswer, { nullable: true, description: 'How it was answered（应答）; null while waiting.' })
  answer!: EmergencyAnswer | null;
}

@ObjectType({ description: 'Somebody who answers an emergency（响应人）.' })
export class EmergencyResponder {
  @Field(() => Person, {
    nullable: true,
    description:
      'Who（人员）; by name as Person tells it. Null for one who was coming before it was entered and did not say who, and 3 years after the end.',
  })
  person!: Person | null;

  @Field(() => EmergencyCallee, {
    nullable: true,
    description: 'As what（身份）; null for one who was not called.',
  })
  as!: EmergencyCallee | null;

  @Field(() => DateTime, { description: 'When the person answered（应答时间）.' })
  acknowledgedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the person was there（到场时间）.' })
  arrivedAt!: Date | null;
}
