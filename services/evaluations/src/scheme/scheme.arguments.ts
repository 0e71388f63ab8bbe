import { PageArguments } from '@microgrid/subgraph/connection';
import { enumOf } from '@microgrid/subgraph/enum-of';
import type { Order } from '@microgrid/subgraph/page';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { AppointmentRole } from './scheme.terms.ts';

@InputType({ description: 'Which schemes（方案筛选）; all that is given must hold.' })
export class SchemeWhere {
  @Field(() => AppointmentRole, { nullable: true, description: 'Only for this role.' })
  role?: AppointmentRole | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only those in force on this day.' })
  inForceOn?: string | null;
}

export const schemeOrders = {
  VALID_FROM_ASC: [
    { column: 'validFrom', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
  VALID_FROM_DESC: [
    { column: 'validFrom', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
} as const satisfies Record<string, Order>;

export type SchemeOrder = keyof typeof schemeOrders;

export const SchemeOrder = enumOf(schemeOrders);
registerEnumType(SchemeOrder, {
  name: 'SchemeOrder',
  description: 'Order of schemes（排序）.',
  valuesConfig: {
    VALID_FROM_ASC: { description: 'By the first day in force, oldest first.' },
    VALID_FROM_DESC: { description: 'By the first day in force, newest first.' },
  },
});

@ArgsType()
export class SchemeArguments extends PageArguments {
  @Field(() => SchemeWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: SchemeWhere | null;

  @Field(() => SchemeOrder, { defaultValue: SchemeOrder.VALID_FROM_DESC, description: 'In which order.' })
  orderBy!: SchemeOrder;
}
