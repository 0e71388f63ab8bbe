import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PartyOrganizationKind } from './party-organization.terms.ts';

@ObjectType({ description: 'Party organisation（党组织） that covers one or more grids.' })
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class PartyOrganization {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => PartyOrganizationKind, { description: 'Kind（类型）.' })
  kind!: PartyOrganizationKind;

  @Field(() => String, { description: 'Name（名称）.' })
  name!: string;

  @Field(() => CalendarDate, { description: 'The day on which it was established（成立日期）.' })
  establishedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was dissolved（撤销日期）.' })
  dissolvedOn?: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  parentId?: string | null;
  memberCount!: number;
}
