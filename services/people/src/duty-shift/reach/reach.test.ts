import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERAL, worker } from '../../../test/seed.ts';
import { inHours, openShifts, type TestShifts } from '../../../test/shifts.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { tellUnreachable } from './tell-unreachable.job.ts';

describe('D6: whoever is on call and has no phone', () => {
  let shifts: TestShifts;
  beforeAll(async () => void (shifts = await openShifts(worker)));
  afterAll(() => shifts.close());

  const em = () => shifts.subgraph.database.orm.em.fork();
  const phoneOf = (id: string, workPhone: string | null) => em().nativeUpdate(PersonEntity, { id }, { workPhone });
  const leader = async (workPhone: string | null) => {
    const { subject } = await shifts.leader();
    await phoneOf(subject, workPhone);
    return subject;
  };
  const look = (now = new Date()) => shifts.runJob(tellUnreachable, { now });
  const told = async (id: string) => {
    const rows = await em().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
    return rows
      .map(({ fact }) => fact)
      .filter(({ subject, type }) => subject === id && type === 'on_call.reach_changed.v1')
      .map(({ gridcode, data }) => [gridcode, data]);
  };

  it('is an alert in the answer to who plans them, and stays one in the list', async () => {
    const [silent, reached] = [await leader(null), await leader('028-8000-0001')];
    const [first, second] = [inHours(10), inHours(18)];
    const input = {
      areaCode: GENERAL,
      shifts: [
        { startsAt: first, endsAt: second, onCallId: silent, backupId: reached },
        { startsAt: second, endsAt: inHours(26), onCallId: reached, backupId: silent },
        { startsAt: inHours(26), endsAt: inHours(30), onCallId: reached },
      ],
    };
    const query = `mutation ($input: PlanShiftsInput!) { planShifts(input: $input) { unreachable { id } } }`;
    const { data } = await shifts.ask(query, { input }, worker);
    const alerts = [{ unreachable: [{ id: silent }] }, { unreachable: [{ id: silent }] }, { unreachable: [] }];
    expect(data.planShifts).toEqual(alerts);
    const list = `{ dutyShifts(where: { within: "${GENERAL}" }, first: 3) { nodes { unreachable { id } } } }`;
    expect((await shifts.ask(list, {}, worker)).data.dutyShifts.nodes).toEqual(alerts);
    await phoneOf(silent, '028-8000-0002');
    expect((await shifts.ask(list, {}, worker)).data.dutyShifts.nodes).toEqual(alerts.map(() => ({ unreachable: [] })));
  });

  it('is told of once, and once more when there is a phone, on call or called next', async () => {
    const [silent, other] = [await leader(null), await leader(null)];
    const { id, endsAt } = await shifts.shift({
      startsAt: inHours(100),
      endsAt: inHours(108),
      onCallId: silent,
      backupId: other,
    });
    const fact = (personId: string, isReachable: boolean) => [
      GENERAL,
      { personId, endsAt: endsAt.toISOString(), isReachable },
    ];
    await look();
    await look();
    expect(new Set(await told(id))).toEqual(new Set([fact(silent, false), fact(other, false)]));
    await phoneOf(silent, '028-8000-0003');
    await look();
    await look();
    expect((await told(id)).slice(2)).toEqual([fact(silent, true)]);
    await phoneOf(silent, null);
    await look();
    expect((await told(id)).slice(3)).toEqual([fact(silent, false)]);
  });

  it('is not told of in a shift that is far away, was dropped or is over', async () => {
    const onCallId = await leader(null);
    const far = await shifts.shift({ startsAt: inHours(24 * 8 + 2), endsAt: inHours(24 * 8 + 10), onCallId });
    const dropped = await shifts.shift({
      startsAt: inHours(120),
      endsAt: inHours(128),
      onCallId,
      droppedAt: new Date(),
    });
    const over = await shifts.shift({ startsAt: inHours(-30), endsAt: inHours(-20), onCallId });
    await look();
    for (const { id } of [far, dropped, over]) expect(await told(id)).toEqual([]);
    await look(inHours(24));
    expect(await told(far.id)).toHaveLength(1);
    await look(inHours(24 * 9));
    expect(await told(far.id)).toHaveLength(1);
  });
});
