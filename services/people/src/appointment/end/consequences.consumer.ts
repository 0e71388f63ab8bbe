import type { FactConsumer } from '@microgrid/facts/consumer';

/** Notes of whom evaluations decided that they are removed from their post: until it says so, nobody can be. */
export const consequencesConsumer: FactConsumer = {
  name: 'consequences',
  handlers: {
    'consequence.decided.v1': async ({ time, data: { appointmentId: id, kind } }, em) => {
      if (kind !== 'REMOVED') return;
      // Not by the entity: it is no other version to whoever decides on the post at this moment.
      await em.execute(
        `update ${em.config.get('schema')}.appointment set removal_decided_at = ? where id = ? and removal_decided_at is null`,
        [time, id],
      );
    },
  },
};
