import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ReserveSource, ReserveStatus } from './reserve-entry.terms.ts';

@ObjectType({
  description: 'Entry of the reserve（储备人选）: somebody who may come to serve; leaves at will.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class ReserveEntry {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ReserveSource, { description: 'Where found（来源）.' })
  source!: ReserveSource;

  @Field(() => ReserveStatus, { description: 'Where it stands（状态）.' })
  status!: ReserveStatus;

  @Field(() => String, {
    nullable: true,
    description: 'What a service leader leads（带头服务内容）, such as 阅读小组.',
  })
  leads!: string | null;

  @Field(() => DateTime, { description: 'When it was entered（登记时间）.' })
  enteredAt!: Date;

  @Field(() => Int, {
    description: 'Version（版本）, from 1, one more with every change: the expectedVersion of the next.',
  })
  version!: number;

  personId!: string | null;
  gridCode!: string;
  mentorId!: string | null;
  nominatedById!: string | null;
}
