import { PageArguments } from '@microgrid/subgraph/connection';
import { enumOf } from '@microgrid/subgraph/enum-of';
import type { Order } from '@microgrid/subgraph/page';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { AppointmentRole, AppointmentStatus } from './appointment.terms.ts';

@InputType({ description: 'Which appointments（任职筛选）; all that is given must hold.' })
export class AppointmentWhere {
  @Field(() => AppointmentRole, { nullable: true, description: 'Only in this role.' })
  role?: AppointmentRole | null;

  @Field(() => AppointmentStatus, { nullable: true, description: 'Only in this status.' })
  status?: AppointmentStatus | null;
}

export const appointmentOrders = {
  STARTS_ON_DESC: [
    { column: 'startsOn', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
  STARTS_ON_ASC: [
    { column: 'startsOn', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
} as const satisfies Record<string, Order>;

export type AppointmentOrder = keyof typeof appointmentOrders;

export const AppointmentOrder = enumOf(appointmentOrders);
registerEnumType(AppointmentOrder, {
  name: 'AppointmentOrder',
  description: 'Order of appointments（排序）.',
  valuesConfig: {
    STARTS_ON_DESC: { description: 'Latest start first.' },
    STARTS_ON_ASC: { description: 'Earliest start first.' },
  },
});

@ArgsType()
export class AppointmentArguments extends PageArguments {
  @Field(() => AppointmentWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: AppointmentWhere | null;

  @Field(() => AppointmentOrder, { defaultValue: AppointmentOrder.STARTS_ON_DESC, description: 'In which order.' })
  orderBy!: AppointmentOrder;
}
