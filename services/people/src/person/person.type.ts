import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { SourceKind } from './person.entity.ts';

registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'Where a person who serves was found（来源）.',
  valuesConfig: {
    PROPERTY: { description: 'Staff of a property company（物业人员）.' },
    BUILDING_HEAD: { description: 'Head of a building（楼栋长）.' },
    PARTY_MEMBER: { description: 'Party member（党员）.' },
    RETIREE: { description: 'Retired person（退休人员）.' },
    VETERAN: { description: 'Veteran（退役军人）.' },
    VOLUNTEER: { description: 'Volunteer（志愿者）.' },
    RIDER: { description: 'Delivery rider（骑手）.' },
    OTHER: { description: 'Another source（其他）.' },
  },
});

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
