import type { FactType } from '@microgrid/facts/catalogue';
import type { Transport } from '@microgrid/facts/transport';
import type { GatewayOptions } from '../gateway-options.ts';

/** The facts that change what somebody may do. */
const CHANGES = [
  'appointment.started.v1',
  'appointment.paused.v1',
  'appointment.resumed.v1',
  'appointment.ended.v1',
  'office_post.started.v1',
  'office_post.ended.v1',
  'reserve_entry.moved.v1',
] as const satisfies FactType[];

/** Hears of appointments, of posts at an office and of the reserve by the facts that go over `transport`. */
export function appointmentsOver(transport: Transport): GatewayOptions['appointments'] {
  return (heard) =>
    transport.listen([...CHANGES], {
      heard({ data }) {
        const people: unknown[] = ['personId' in data && data.personId, 'standInId' in data && data.standInId];
        for (const id of people) if (typeof id === 'string') heard(id);
      },
      missed: () => heard(),
    });
}
