import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';

@ObjectType({ description: 'Who a party is（当事方身份）.' })
export class SealedParty {
  @Field(() => String, { description: 'Name in the files（代号）.' })
  pseudonym!: string;

  @Field(() => String, { description: 'Name（姓名或名称）.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Phone（电话）.' })
  phone?: string | null;
}

@ObjectType({ description: 'A note in the file（调解记录）.' })
export class MediationNote {
  @Field(() => DateTime, { description: 'When（时间）.' })
  at!: Date;

  @Field(() => Person, { nullable: true, description: 'Who wrote it（记录人）; null of what a party said to a move.' })
  by?: Person | null;

  @Field(() => String, { description: 'What（内容）.' })
  text!: string;
}

@ObjectType({ description: 'File of a mediation（卷宗）; sealed, each read is logged.' })
export class SealedMediationFile {
  @Field(() => [SealedParty], {
    description: 'The parties（当事方姓名）, by pseudonym; without whom asked for erasure.',
  })
  parties!: SealedParty[];

  @Field(() => [MediationNote], { description: 'The notes（记录）, first to last.' })
  notes!: MediationNote[];
}
