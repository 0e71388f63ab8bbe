import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { PartyOrganizationKind } from './party-organization.terms.ts';

@InputType({ description: whichOf('Party organisations（党组织筛选）') })
export class PartyOrganizationWhere {
  @AnyOf(() => PartyOrganizationKind, 'Only of this kind.')
  kind?: PartyOrganizationKind[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only those that cover something in this unit or grid.' })
  within?: string | null;
}

const partyOrganizationOrder = listOrder('PartyOrganization', 'Party organisations', {
  ESTABLISHED_ON_ASC: {
    by: [
      { column: 'establishedOn', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Oldest first.',
  },
  ESTABLISHED_ON_DESC: {
    by: [
      { column: 'establishedOn', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Newest first.',
  },
});

export const PartyOrganizationArguments = listArguments({
  where: PartyOrganizationWhere,
  order: partyOrganizationOrder,
});
export type PartyOrganizationArguments = InstanceType<typeof PartyOrganizationArguments>;
