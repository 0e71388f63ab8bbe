import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { WhistleFacts } from './whistle.policy.ts';
import { WhistleKind, WhistleStatus } from './whistle.terms.ts';

@ObjectType({ description: 'Whistle（吹哨） of the street for a department, which must report in.' })
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class Whistle implements WhistleFacts {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => WhistleKind, { description: 'Kind（类型）.' })
  kind!: WhistleKind;

  @Field(() => WhistleStatus, { description: 'Where it stands（状态）.' })
  status!: WhistleStatus;

  @Field(() => DateTime, { description: 'When（吹哨时间）.' })
  blownAt!: Date;

  @Field(() => DateTime, { description: 'By when the department must report in（报到期限）.' })
  reportInBy!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it did（报到时间）.' })
  reportedInAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when it must be done（办结期限）; null while the calendar is not published.',
  })
  dueAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was（办结时间）.' })
  doneAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was done（办理结果）; null until then and a year after the end.',
  })
  result?: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  matterId!: string;
  departmentId!: string;
  gridCode!: string;
  problem?: string | null;
  place?: string | null;
  blownById?: string | null;
  handlerId?: string | null;
  rating?: number | null;
  ratingReason?: string | null;
  note?: string | null;
  workGrid!: string;
  isForMe!: boolean;
}
