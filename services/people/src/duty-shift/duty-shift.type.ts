import { Access } from '@microgrid/access/access';
import { AreaCode, DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Shift（班次） on call for emergencies, at any hour. People says who is on call; community-services calls them.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class DutyShift {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => AreaCode, {
    description: 'For which unit or grid（范围）: a general or exclusive grid, a community or the street.',
  })
  areaCode!: string;

  @Field(() => DateTime, { description: 'Start（开始时间）.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End（结束时间）, at most 24 h later.' })
  endsAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it is offered to others（求换班时间）; null when it is not.',
  })
  offeredAt!: Date | null;

  @Field(() => Int, {
    description: 'Version（版本）, from 1, one more with every change: the expectedVersion of the next.',
  })
  version!: number;

  onCallId!: string;
  backupId!: string | null;
}
