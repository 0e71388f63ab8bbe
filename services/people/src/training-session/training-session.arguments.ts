import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { TrainingKind, TrainingStatus } from './training-session.terms.ts';

@InputType({ description: whichOf('trainings（培训筛选）') })
export class TrainingSessionWhere {
  @AnyOf(() => TrainingKind, 'Only of this kind.')
  kind?: TrainingKind[] | null;

  @AnyOf(() => TrainingStatus, 'Only in this state.')
  status?: TrainingStatus[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that the caller takes part in, to learn or to train.',
  })
  isMine?: boolean | null;
}

const trainingSessionOrder = listOrder('TrainingSession', 'trainings', {
  STARTS_AT_ASC: {
    by: [
      { column: 'startsAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Earliest first.',
  },
  STARTS_AT_DESC: {
    by: [
      { column: 'startsAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Latest first.',
  },
});

export const TrainingSessionArguments = listArguments({ where: TrainingSessionWhere, order: trainingSessionOrder });
export type TrainingSessionArguments = InstanceType<typeof TrainingSessionArguments>;
