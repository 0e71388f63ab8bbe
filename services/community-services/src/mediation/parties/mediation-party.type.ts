import { Field, ObjectType } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';
import { ConsentChannel } from '../../service-consent/service-consent.terms.ts';

@ObjectType({ description: 'A party of a mediation（当事方）.' })
export class MediationParty {
  @Field(() => String, { description: 'Name in the files（代号）, such as 甲方.' })
  pseudonym!: string;

  @Field(() => Boolean, { description: 'Whether it is the caller（是否本人）.' })
  isMe!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it said yes（是否同意）; null while it has not answered.',
  })
  hasConsented?: boolean | null;

  @Field(() => ConsentChannel, { nullable: true, description: 'How（方式）; null while it has not answered.' })
  channel?: ConsentChannel | null;

  @Field(() => [Person], {
    nullable: true,
    description:
      'The two before whom（见证人）, of PAPER who took it, empty in an app; for mediators and the party, null for others.',
  })
  witnesses?: Person[] | null;
}
