import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { MemberBand } from './member-band.ts';
import { PartyOrganizationKind } from './party-organization.entity.ts';

registerEnumType(PartyOrganizationKind, {
  name: 'PartyOrganizationKind',
  description: 'Kind of a Party organisation（党组织类型）.',
  valuesConfig: {
    COMMITTEE: { description: 'Party committee（党委）: more than 100 members.' },
    GENERAL_BRANCH: { description: 'General branch（党总支）: 50 to 100 members.' },
    BRANCH: { description: 'Branch（党支部）: from 3 members, usually up to 50.' },
    JOINT_BRANCH: { description: 'Joint branch（联合党支部） of up to 5 units with fewer than 3 members each.' },
    GROUP: { description: 'Party group（党小组） under a branch.' },
  },
});

registerEnumType(MemberBand, {
  name: 'MemberBand',
  description: 'Number of members in bands（党员人数区间）; the exact number is not public.',
  valuesConfig: {
    UNDER_10: { description: 'Fewer than 10.' },
    FROM_10_TO_49: { description: '10 to 49.' },
    FROM_50_TO_100: { description: '50 to 100.' },
    OVER_100: { description: 'More than 100.' },
  },
});

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

  parentId!: string | null;
  memberCount!: number;
}
