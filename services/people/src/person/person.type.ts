import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ConsentPurpose } from '../consent/consent.terms.ts';
import type { AccessNeed, Skill, SourceKind } from './person.terms.ts';

@ObjectType({
  description:
    'Someone who serves（服务者）: a full-time worker, a leader, a contact or a volunteer. Never a resident who is served.',
})
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class Person {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, {
    description: 'Version（版本）, from 1, one more with every change: the expectedVersion of the next.',
  })
  version!: number;

  displayName!: string;
  workPhone!: string | null;
  sourceKind!: SourceKind;
  skills!: Skill[];
  languages!: string[];
  accessNeeds!: AccessNeed[];
  /** To what the person agrees now; null to nothing. */
  agreedTo!: ConsentPurpose[] | null;
  /** Whether the caller’s own consent was recorded by the person, or given before them. */
  heardCaller?: boolean;
}
