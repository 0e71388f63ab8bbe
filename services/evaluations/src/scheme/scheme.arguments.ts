import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { SchemeSubject } from './scheme.terms.ts';

@InputType({ description: whichOf('schemes（方案筛选）') })
export class SchemeWhere {
  @AnyOf(() => SchemeSubject, 'Only for these.')
  subject?: SchemeSubject[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only those in force on this day.' })
  inForceOn?: string | null;
}

const schemeOrder = listOrder('Scheme', 'schemes', {
  VALID_FROM_DESC: {
    by: [
      { column: 'validFrom', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'By the first day in force, newest first.',
  },
  VALID_FROM_ASC: {
    by: [
      { column: 'validFrom', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'By the first day in force, oldest first.',
  },
});

export const SchemeArguments = listArguments({ where: SchemeWhere, order: schemeOrder });
export type SchemeArguments = InstanceType<typeof SchemeArguments>;
