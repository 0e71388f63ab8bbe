import { listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { Period } from '@microgrid/subgraph/scalars';
import { connectionOf } from '@microgrid/subgraph/connection';
import { Field, ID, InputType } from 'type-graphql';
import { Evidence } from './evidence.type.ts';

@InputType({ description: whichOf('evidence（依据筛选）') })
export class EvidenceWhere {
  @Field(() => ID, { nullable: true, description: 'Only of this indicator.' })
  indicatorCode?: string | null;

  @Field(() => Period, { nullable: true, description: 'Only of this year, quarter or month.' })
  occurredIn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only contested ones, or only others.' })
  isDisputed?: boolean | null;
}

const evidenceOrder = listOrder('Evidence', 'evidence', {
  OCCURRED_AT_DESC: {
    by: [
      { column: 'occurredAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last first.',
  },
  OCCURRED_AT_ASC: {
    by: [
      { column: 'occurredAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'First first.',
  },
});

export const EvidenceArguments = listArguments({ where: EvidenceWhere, order: evidenceOrder });
export type EvidenceArguments = InstanceType<typeof EvidenceArguments>;

/** Without figures, so that no running score can be counted. */
export const EvidenceConnection = connectionOf({
  name: 'Evidence',
  what: 'evidence（考核依据）',
  node: () => Evidence,
});
