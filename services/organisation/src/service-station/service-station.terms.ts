import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ServiceStationKind = describedEnum('ServiceStationKind', 'Kind of a station（阵地类型）.', {
  PARTY_SERVICE: 'Party-service station（党群服务站）.',
  PROPERTY_ROOM: 'Room in a property office（物业用房）.',
  NEIGHBOUR_HOME: 'Neighbour home（邻里之家）.',
  OTHER: 'Another place（其他）.',
});
export type ServiceStationKind = keyof typeof ServiceStationKind;

export const Weekday = describedEnum('Weekday', 'Day of the week（星期）.', {
  MONDAY: 'Monday（周一）.',
  TUESDAY: 'Tuesday（周二）.',
  WEDNESDAY: 'Wednesday（周三）.',
  THURSDAY: 'Thursday（周四）.',
  FRIDAY: 'Friday（周五）.',
  SATURDAY: 'Saturday（周六）.',
  SUNDAY: 'Sunday（周日）.',
});
export type Weekday = keyof typeof Weekday;

/** From Monday. */
export const weekdays = Object.values(Weekday);
