import type { StoredPart } from '@microgrid/database/stored-part';
import { personalData } from '@microgrid/database/personal-data';
import { FactConsumerEntity } from './inbox/fact-consumer.entity.ts';
import { InboxEntity } from './inbox/inbox.entity.ts';
import { ParkedMessageEntity } from './inbox/parked-message.entity.ts';
import { outboxAndInbox } from './migrations/20261125T000300-facts.ts';
import { whatTheStreamHas } from './migrations/20261129T070000-stream.ts';
import { recordedIn } from './migrations/20261130T225500-recorded-in.ts';
import { OutboxEntity } from './outbox/outbox.entity.ts';

/** What every subgraph stores of facts, which hold opaque ids alone: they name nobody once the person is erased. */
export const factTables: StoredPart = {
  stored: [
    personalData(OutboxEntity, {
      notPersonal: ['position', 'fact', 'recordedAt', 'deliveredAt', 'streamSequence', 'recordedIn'],
      personal: {},
    }),
    personalData(InboxEntity, {
      notPersonal: ['arrival', 'consumer', 'factId', 'subject', 'receivedAt', 'status', 'fact', 'failures', 'retryAt'],
      personal: {},
    }),
    personalData(FactConsumerEntity, { notPersonal: ['name', 'incarnation', 'isCaughtUp'], personal: {} }),
    personalData(ParkedMessageEntity, {
      notPersonal: ['consumer', 'sequence', 'subject', 'bytes', 'reason', 'parkedAt'],
      personal: {},
    }),
  ],
  migrations: [outboxAndInbox, whatTheStreamHas, recordedIn],
};
