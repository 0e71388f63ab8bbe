import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { SourceKind } from './person.terms.ts';

@ObjectType({
  description:
    'Someone who serves（服务者）: a full-time worker, a leader, a contact or a volunteer. Never a resident who is served.',
})
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class Person {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  displayName!: string;
  workPhone!: string | null;
  sourceKind!: SourceKind;
  nameConsent!: string | null;
}
