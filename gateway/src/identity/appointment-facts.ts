import type { Transport } from '@microgrid/facts/transport';
import type { GatewayOptions } from '../gateway-options.ts';

/** Hears of appointments by the facts that go over `transport`. */
export function appointmentsOver(transport: Transport): GatewayOptions['appointments'] {
  return (heard) =>
    transport.listen(['appointment.started.v1', 'appointment.ended.v1'], {
      heard({ data }) {
        const personId: unknown = 'personId' in data ? data.personId : undefined;
        if (typeof personId === 'string') heard(personId);
      },
      missed: () => heard(),
    });
}
