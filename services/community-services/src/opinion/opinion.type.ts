import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { MatterKind } from '../matter/matter.terms.ts';
import { OpinionChannel, OpinionStatus } from './opinion.terms.ts';

@ObjectType({ description: 'Opinion（意见） of a neighbour; each ends REPLIED, LINKED or MERGED.' })
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class Opinion {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => MatterKind, { description: 'What on（主题）, kinds D only.' })
  topic!: MatterKind;

  @Field(() => OpinionChannel, { description: 'How it came（渠道）.' })
  channel!: OpinionChannel;

  @Field(() => Boolean, {
    description:
      'Whether nobody knows who said it（是否匿名）; its id is a fresh one and only the digest of the content is kept of the write.',
  })
  isAnonymous!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the caller said it（是否本人）; false of an anonymous one, of which nobody knows.',
  })
  isMine!: boolean;

  @Field(() => DateTime, { description: 'When it was taken（收集时间）.' })
  takenAt!: Date;

  @Field(() => OpinionStatus, { description: 'Where it stands（状态）.' })
  status!: OpinionStatus;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'By when it must be answered（答复期限）: 5 working days. Null while the calendar that decides it is not published.',
  })
  dueAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was answered or linked（答复时间）; of a merged one, when the one that goes on was.',
  })
  answeredAt?: Date | null;

  @Field(() => Int, { description: 'How many were merged into it（合并数）.' })
  mergedCount!: number;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  gridCode!: string;
  text?: string | null;
  reply?: string | null;
  takenById?: string | null;
  activityId?: string | null;
  mergedIntoId?: string | null;
}
