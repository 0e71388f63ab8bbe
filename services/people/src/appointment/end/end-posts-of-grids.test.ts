import { factOf } from '@microgrid/facts/fact';
import { openInProcessTransport, type InProcessTransport } from '@microgrid/facts/in-process-transport';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { GATEWAY } from '@microgrid/access/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { COMMUNITY, daysFromToday, GENERAL, head, micro } from '../../../test/seed.ts';
import { AppointmentEntity } from '../appointment.entity.ts';

const GRANTS = `query ($id: ID!) { grantsOf(personId: $id) { scope } }`;
const APPOINT = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id } }`;

describe('when a grid is closed', () => {
  let transport: InProcessTransport;
  let people: TestPeople;
  beforeAll(async () => {
    transport = openInProcessTransport();
    people = await openPeople(transport);
    await transport.begin();
  });
  afterAll(() => people.close());

  const close = (code: string, ...successorCodes: string[]) =>
    transport.publish(
      factOf(
        'grid.closed.v1',
        { subject: code, gridCode: code, data: { level: 'MICRO', validTo: daysFromToday(-1), successorCodes } },
        'organisation',
      ),
    );
  const stored = (id: string) => people.subgraph.database.orm.em.fork().findOneOrFail(AppointmentEntity, id);
  const grantsOf = async (id: string) => (await people.ask(GRANTS, { id }, GATEWAY)).data.grantsOf;

  it('A2: its posts end with its last day and with them what they gave, in exactly this grid', async () => {
    const [leader, neighbour] = [await people.serving(), await people.serving()];
    const worker = await people.serving({ role: 'GRID_WORKER', gridCode: GENERAL });
    await close(leader.gridCode, micro(90));
    expect(await stored(leader.id)).toMatchObject({
      status: 'ENDED',
      endReason: 'OTHER',
      endsOn: daysFromToday(-1),
      version: 2,
    });
    expect(await grantsOf(leader.personId)).toEqual([]);
    for (const other of [neighbour, worker]) {
      expect((await stored(other.id)).status).toBe('ACTIVE');
      expect(await grantsOf(other.personId)).toEqual([{ scope: other.gridCode }]);
    }
    const facts = await people.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    expect(facts.map(({ fact }) => fact).filter(({ subject }) => subject === leader.id)).toMatchObject([
      {
        type: 'appointment.ended.v1',
        gridcode: leader.gridCode,
        data: { personId: leader.personId, endsOn: daysFromToday(-1), reason: 'OTHER' },
      },
    ]);
  });

  it('a general grid’s worker and contacts leave, also on leave, and what ended before stays as it was', async () => {
    const gridCode = `${COMMUNITY}008`;
    const [contact, former] = [
      await people.serving({ role: 'COMMITTEE_CONTACT', gridCode, status: 'ON_LEAVE' }),
      await people.serving({ role: 'GRID_WORKER', gridCode, status: 'ENDED', endReason: 'RESIGNED' }),
    ];
    await close(gridCode);
    expect(await stored(contact.id)).toMatchObject({ status: 'ENDED', endReason: 'OTHER' });
    expect(await stored(former.id)).toMatchObject({ endReason: 'RESIGNED', version: 1 });
  });

  it('A7: nobody is appointed there any more, and who tries is told what followed', async () => {
    const [gridCode, personId] = [people.vacantGrid(), await people.someone()];
    await close(gridCode, micro(91));
    const input = { personId, gridCode, endsOn: daysFromToday(100), basis: 'APPOINTED' };
    const { errors } = await people.ask(APPOINT, { input }, head);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: micro(91) });
  });

  it('P25: whoever is appointed at that moment leaves with the others, or is refused', async () => {
    for (let round = 0; round < 20; round++) {
      const [gridCode, personId] = [people.vacantGrid(), await people.someone()];
      const input = { personId, gridCode, endsOn: daysFromToday(100), basis: 'APPOINTED' };
      const [{ codes }] = await Promise.all([people.ask(APPOINT, { input }, head), close(gridCode)]);
      const left = await people.subgraph.database.orm.em.fork().find(AppointmentEntity, { gridCode });
      expect([codes, left.map(({ status }) => status)]).toEqual(
        codes.length > 0 ? [['CONFLICT'], []] : [[], ['ENDED']],
      );
    }
  });
});
