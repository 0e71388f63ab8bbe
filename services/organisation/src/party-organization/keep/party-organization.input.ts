import { PlainText } from '@microgrid/subgraph/plain-text';
import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { ChangeInput, WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsUUID, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PartyOrganizationKind } from '../party-organization.terms.ts';

const MOST_GRIDS = 500;
const MOST_MEMBERS = 1_000_000;

@InputType({ description: 'A Party organisation to enter（登记党组织）.' })
export class FoundPartyOrganizationInput extends WriteInput {
  @Field(() => PartyOrganizationKind, { description: 'Kind（类型）.' })
  kind!: PartyOrganizationKind;

  @Field(() => String, { description: 'Name（名称）, 1 to 100 characters.' })
  @PlainText(100)
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation above it（上级党组织）, one of the same street that stands.',
  })
  @IsUUID()
  parentId?: string | null;

  @Field(() => CalendarDate, { description: 'The day on which it was established（成立日期）, not to come.' })
  establishedOn!: string;

  @Field(() => Int, { description: 'Number of full members（党员人数）, from 0.' })
  @IsInt()
  @Min(0)
  @Max(MOST_MEMBERS)
  memberCount!: number;

  @Field(() => [GridCode], { description: 'The grids that it covers（覆盖网格）, 1 to 500, of one community.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_GRIDS)
  coveredGridCodes!: string[];
}

@InputType({ description: 'What changes of a Party organisation（变更党组织）; what is left out stays, null clears.' })
export class ChangePartyOrganizationInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（党组织）.' })
  @IsUUID()
  partyOrganizationId!: string;

  @Field(() => PartyOrganizationKind, { nullable: true, description: 'New kind（类型）.' })
  kind?: PartyOrganizationKind | null;

  @Field(() => String, { nullable: true, description: 'New name（名称）, 1 to 100 characters.' })
  @PlainText(100)
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'New organisation above it（上级党组织）; BAD_USER_INPUT when it would lie below itself.',
  })
  @IsUUID()
  parentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'New number of full members（党员人数）, from 0.' })
  @IsInt()
  @Min(0)
  @Max(MOST_MEMBERS)
  memberCount?: number | null;

  @Field(() => [GridCode], {
    nullable: true,
    description: 'All grids that it covers from now on（覆盖网格）, 1 to 500, of one community of the same street.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_GRIDS)
  coveredGridCodes?: string[] | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Its last day（撤销日期）, from the day on which it was established to today.',
  })
  dissolvedOn?: string | null;
}
