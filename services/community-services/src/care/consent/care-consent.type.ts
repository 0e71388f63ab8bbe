import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';
import { ConsentChannel } from '../../service-consent/service-consent.terms.ts';

@ObjectType({ description: 'What a care need rests on（依据）.' })
export class CareConsent {
  @Field(() => DateTime, { description: 'When（时间）.' })
  givenAt!: Date;

  @Field(() => Int, { description: 'Which text（文本版本）.' })
  textVersion!: number;

  @Field(() => ConsentChannel, { description: 'How（方式）.' })
  channel!: ConsentChannel;

  @Field(() => [Person], {
    nullable: true,
    description: 'The two before whom（见证人）, of PAPER who took it; empty in an app.',
  })
  witnesses!: Person[];

  @Field(() => String, { nullable: true, description: 'The legal duty without consent（法定职责）; null with it.' })
  legalDuty!: string | null;
}
