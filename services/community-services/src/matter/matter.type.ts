import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  MatterChannel,
  MatterDueStatus,
  MatterFinding,
  MatterKind,
  type MatterLevel,
  MatterSeverity,
  MatterStatus,
} from './matter.terms.ts';

@ObjectType({ description: 'Matter（事项）: something to settle in a micro-grid, from report to closing.' })
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class Matter {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, {
    description:
      'Number（编号）: year, community and six digits in no order, such as 2026-510115006005-480217; tells no count.',
  })
  number!: string;

  @Field(() => MatterKind, { description: 'What it is about（类别）.' })
  kind!: MatterKind;

  @Field(() => MatterSeverity, { description: 'How soon it must be settled（紧急程度）.' })
  severity!: MatterSeverity;

  @Field(() => MatterChannel, { description: 'How it came in（渠道）.' })
  channel!: MatterChannel;

  @Field(() => MatterStatus, { description: 'Where it stands（状态）.' })
  status!: MatterStatus;

  @Field(() => DateTime, { description: 'When it was reported（上报时间）.' })
  reportedAt!: Date;

  @Field(() => DateTime, {
    description:
      'When it was recorded（登记时间）: later than reportedAt when a phone was offline. Statistics count it then.',
  })
  recordedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted（受理时间）.' })
  acceptedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was settled（处置时间）.' })
  resolvedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was verified（核查时间）.' })
  verifiedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed（结案时间）.' })
  closedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it is due（办理期限）: for an emergency, when somebody must be on site. Null unless dueStatus is SET.',
  })
  dueAt?: Date | null;

  @Field(() => MatterDueStatus, { description: 'Whether it is known when it is due（期限状态）.' })
  dueStatus!: MatterDueStatus;

  @Field(() => Boolean, { description: 'Whether the caller reported it（是否本人上报）.' })
  isMine!: boolean;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the reporter first got an answer（首次答复时间）: a reply, a return or a settlement.',
  })
  firstReplyAt?: Date | null;

  @Field(() => MatterFinding, {
    nullable: true,
    description: 'What the check of a risk report found（核查结论）; null for other kinds and before.',
  })
  finding?: MatterFinding | null;

  /** Whether the caller was called to its emergency, and whether that lasts. */
  isCalled!: boolean;
  isOnDuty!: boolean;
  level!: MatterLevel;
  gridCode!: string;
  admissionCode!: string | null;
  areTextsMarked!: boolean;
  place?: string | null;
  description?: string | null;
  resolution?: string | null;
  handlerId?: string | null;
  areTextsSealed!: boolean;
  enteredById?: string | null;
  assignedById?: string | null;
  aboutPersonId?: string | null;
  holdUntil?: string | null;
  holdReason?: string | null;
  holdApprovedById?: string | null;
  extendedFrom?: Date | null;
  extensionReason?: string | null;
  extendedById?: string | null;
  mergedIntoId?: string | null;
  mergedAt?: Date | null;
  partOfId?: string | null;
  isSplit!: boolean;
}
