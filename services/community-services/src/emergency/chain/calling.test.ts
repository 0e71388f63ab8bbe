import type { Actor } from '@microgrid/access/actor';
import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  at,
  backup,
  communityDuty,
  type Emergencies,
  GENERAL,
  MICRO,
  onCall,
  openEmergencies,
  SHIFT,
  streetDuty,
} from '../../../test/emergencies.ts';
import { COMMUNITY, head, idOf, leader, officer, worker } from '../../../test/people.ts';
import { dutyShiftConsumer } from '../../duty-shift/duty-shift.consumer.ts';
import { DutyShiftEntity } from '../../duty-shift/duty-shift.entity.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { postConsumer } from '../../post/post.consumer.ts';
import { EmergencyEntity } from '../emergency.entity.ts';

const id = ({ subject }: { subject: string | null }) => subject ?? '';
const first = [
  [1, 'ON_CALL', id(onCall), '08:00', null],
  [1, 'LEADER', id(leader), '08:00', null],
];
const unanswered = (calls: typeof first) => calls.map((call) => [...call.slice(0, 4), 'UNANSWERED']);

describe('the chain of calls', () => {
  let emergencies: Emergencies;
  beforeAll(async () => void (emergencies = await openEmergencies()));
  afterAll(() => emergencies.close());
  const em = () => emergencies.services.subgraph.database.orm.em.fork();

  it('golden: 08:00 on a Sunday and festival, answer by 08:15, on site by 09:00; at 08:15 the backup is called', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    expect(await emergencies.see(emergency, 'status raisedAt acknowledgeBy onSiteBy')).toEqual({
      status: 'CALLING',
      raisedAt: at('08:00').toISOString(),
      acknowledgeBy: at('08:15').toISOString(),
      onSiteBy: at('09:00').toISOString(),
    });
    expect(await emergencies.calls(emergency)).toEqual(first);
    await emergencies.clock(at('08:14:59.999'));
    expect(await emergencies.calls(emergency)).toEqual(first);
    await emergencies.clock(at('08:15'));
    const second = [2, 'BACKUP', id(backup), '08:15', null];
    expect(await emergencies.calls(emergency)).toEqual([...unanswered(first), second]);
    await emergencies.clock(at('08:15'));
    expect(await emergencies.calls(emergency)).toHaveLength(3);
  });

  it('golden: each further step comes 5 minutes later, and the whole chain is there to be seen before', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    const { calls } = await emergencies.see(emergency, 'calls { step as person { id } calledAt }');
    expect(calls.slice(2)).toEqual([
      { step: 2, as: 'BACKUP', person: { id: id(backup) }, calledAt: null },
      { step: 3, as: 'WORKER', person: { id: id(worker) }, calledAt: null },
      { step: 4, as: 'COMMUNITY', person: { id: id(communityDuty) }, calledAt: null },
      { step: 5, as: 'STREET', person: { id: id(streetDuty) }, calledAt: null },
    ]);
    for (const time of ['08:15', '08:19:59.999', '08:20', '08:25', '08:30', '08:34', '08:35', '08:40']) {
      await emergencies.clock(at(time));
    }
    expect((await emergencies.calls(emergency)).slice(2)).toEqual([
      [2, 'BACKUP', id(backup), '08:15', 'UNANSWERED'],
      [3, 'WORKER', id(worker), '08:20', 'UNANSWERED'],
      [4, 'COMMUNITY', id(communityDuty), '08:25', 'UNANSWERED'],
      [5, 'STREET', id(streetDuty), '08:30', 'UNANSWERED'],
    ]);
    const told = await emergencies.facts(emergency);
    expect(told.filter(({ type }) => type === 'called').map(({ data }) => data)).toContainEqual({
      step: 1,
      as: 'ON_CALL',
      calledId: id(onCall),
      shiftId: SHIFT,
      answerBy: at('08:15').toISOString(),
    });
    expect(told.find(({ type }) => type === 'answered')).toEqual({
      type: 'answered',
      gridcode: MICRO,
      data: { calledId: id(onCall), shiftId: SHIFT, answer: 'UNANSWERED', isInTime: false },
    });
    expect(told.filter(({ type }) => type === 'answered')).toHaveLength(6);
  });

  it('looks on when it has run out, and calls whoever has come on call since', async () => {
    const emergency = await emergencies.raise(at('19:20'));
    for (const time of ['19:35', '19:40', '19:45', '19:50', '19:55']) await emergencies.clock(at(time));
    const before = (await emergencies.calls(emergency)).length;
    expect(before).toBe(6);
    const night = { id: idOf(760), areaCode: GENERAL, startsAt: at('20:00'), endsAt: at('23:00'), backupId: null };
    const contact = idOf(4);
    await emergencies.services.insert(DutyShiftEntity, [{ ...night, onCallId: contact }]);
    await emergencies.clock(at('20:00'));
    expect((await emergencies.calls(emergency)).slice(before)).toEqual([[6, 'ON_CALL', contact, '20:00', null]]);
    await em().nativeDelete(DutyShiftEntity, { id: night.id });
  });

  it('tells a sensitive kind with its general grid alone', async () => {
    const emergency = await emergencies.raise(at('08:00'), { kind: 'F1' });
    expect(new Set((await emergencies.facts(emergency)).map(({ gridcode }) => gridcode))).toEqual(new Set([GENERAL]));
  });

  it('never calls whom the matter complains of', async () => {
    const emergency = await emergencies.raise(at('08:00'), { aboutAppointmentId: idOf(701) });
    expect(await emergencies.calls(emergency)).toEqual([
      [1, 'ON_CALL', id(onCall), '08:00', null],
      [1, 'LEADER', null, '08:00', null],
    ]);
  });

  it('calls nobody twice: a worker who is on call is not called as the worker again', async () => {
    await em().nativeUpdate(DutyShiftEntity, { id: SHIFT }, { onCallId: id(worker), backupId: id(leader) });
    const emergency = await emergencies.raise(at('08:00'));
    for (const time of ['08:15', '08:20']) await emergencies.clock(at(time));
    expect((await emergencies.calls(emergency)).map(([step, as, person]) => [step, as, person])).toEqual([
      [1, 'ON_CALL', id(worker)],
      [1, 'LEADER', id(leader)],
      [4, 'COMMUNITY', id(communityDuty)],
      [5, 'STREET', id(streetDuty)],
    ]);
    await em().nativeUpdate(DutyShiftEntity, { id: SHIFT }, { onCallId: id(onCall), backupId: id(backup) });
  });

  describe('with steps that are empty', () => {
    const posts = [701, 702, 703].map(idOf);
    beforeEach(async () => {
      await em().nativeUpdate(PostEntity, { id: { $in: posts } }, { endedAt: null });
    });

    it('passes them at once: without anybody on call the worker is called with the leader’s silence', async () => {
      const emergency = await emergencies.raise(at('22:00'));
      expect(await emergencies.calls(emergency)).toEqual([
        [1, 'ON_CALL', null, '22:00', null],
        [1, 'LEADER', id(leader), '22:00', null],
      ]);
      await emergencies.clock(at('22:15'));
      expect((await emergencies.calls(emergency)).slice(2)).toEqual([
        [2, 'BACKUP', null, '22:15', null],
        [3, 'WORKER', id(worker), '22:15', null],
      ]);
      await emergencies.clock(at('22:20'));
      await emergencies.clock(at('22:25'));
      // Without anybody on call for them, the head and all officers of the street.
      expect((await emergencies.calls(emergency)).slice(4)).toEqual([
        [4, 'COMMUNITY', id(head), '22:20', 'UNANSWERED'],
        [5, 'STREET', id(officer), '22:25', null],
        [5, 'STREET', id(streetDuty), '22:25', null],
      ]);
    });

    it('A13: goes straight to the street’s duty when nobody is left below, who sees it the same minute', async () => {
      await em().nativeUpdate(PostEntity, { id: { $in: posts } }, { endedAt: at('21:00') });
      const emergency = await emergencies.raise(at('22:00'));
      const calls = await emergencies.calls(emergency);
      expect(calls.filter(([, , person]) => person !== null)).toEqual([
        [5, 'STREET', id(officer), '22:00', null],
        [5, 'STREET', id(streetDuty), '22:00', null],
      ]);
      const list = `{ emergencies(where: { within: "${COMMUNITY}", status: CALLING }, first: 50) { nodes { id } } }`;
      const { nodes } = (await emergencies.services.ask(list, {}, officer)).data.emergencies;
      expect(nodes).toContainEqual({ id: emergency });
      await em().nativeUpdate(PostEntity, { id: { $in: posts } }, { endedAt: null });
    });

    it('D6: passes who has no phone to be called on like nobody, on call or next, until there is one', async () => {
      const reach = (person: Actor, isReachable: boolean) => {
        const data = { personId: id(person), endsAt: at('20:00').toISOString(), isReachable };
        const fact = factOf('on_call.reach_changed.v1', { subject: SHIFT, gridCode: GENERAL, data }, 'people');
        return emergencies.services.subgraph.database.transaction((manager) =>
          handle(dutyShiftConsumer, fact, manager),
        );
      };
      await reach(onCall, false);
      const alone = await emergencies.raise(at('08:00'));
      expect(await emergencies.calls(alone)).toEqual([[1, 'ON_CALL', null, '08:00', null], first[1]]);
      await reach(backup, false);
      await emergencies.clock(at('08:15'));
      expect((await emergencies.calls(alone)).slice(2)).toEqual([
        [2, 'BACKUP', null, '08:15', null],
        [3, 'WORKER', id(worker), '08:15', null],
      ]);
      await reach(onCall, true);
      await reach(backup, true);
      expect(await emergencies.calls(await emergencies.raise(at('08:00')))).toEqual(first);
    });

    it('does not call who was planned and has left all posts since, before the shift is settled', async () => {
      const { gridCode, ...post } = {
        id: idOf(710),
        personId: id(onCall),
        role: 'MICRO_GRID_LEADER' as const,
        gridCode: `${GENERAL}004`,
      };
      const data = { personId: post.personId, role: post.role, endsOn: '2023-02-04', reason: 'TERM' as const };
      const ended = factOf('appointment.ended.v1', { subject: post.id, gridCode, data }, 'people');
      await emergencies.services.subgraph.database.transaction((manager) => handle(postConsumer, ended, manager));
      const emergency = await emergencies.raise(at('08:00'));
      expect((await emergencies.calls(emergency))[0]).toEqual([1, 'ON_CALL', null, '08:00', null]);
      await em().nativeUpdate(PostEntity, { id: post.id }, { endedAt: null });
    });

    it('A11: calls who stands in for a leader on leave', async () => {
      await em().nativeUpdate(PostEntity, { id: idOf(701) }, { pausedAt: at('07:00'), standInId: idOf(40) });
      const emergency = await emergencies.raise(at('08:00'));
      expect((await emergencies.calls(emergency))[1]).toEqual([1, 'LEADER', idOf(40), '08:00', null]);
      await em().nativeUpdate(PostEntity, { id: idOf(701) }, { pausedAt: null, standInId: null });
    });
  });

  describe('whose clock jumps', () => {
    it('ahead makes up one step at a time: whoever is called has time to answer', async () => {
      const emergency = await emergencies.raise(at('08:00'));
      await emergencies.clock(at('11:00'));
      await emergencies.clock(at('11:00'));
      expect((await emergencies.calls(emergency)).slice(2)).toEqual([[2, 'BACKUP', id(backup), '11:00', null]]);
      await emergencies.clock(at('11:05'));
      expect((await emergencies.calls(emergency)).slice(3)).toEqual([[3, 'WORKER', id(worker), '11:05', null]]);
    });

    it('back waits no longer than a step does', async () => {
      const emergency = await emergencies.raise(at('11:00'));
      await emergencies.clock(at('08:00'));
      expect(await emergencies.calls(emergency)).toHaveLength(2);
      const { nextCallAt } = await em().findOneOrFail(EmergencyEntity, emergency);
      expect(nextCallAt).toEqual(at('08:15'));
      await emergencies.clock(at('08:15'));
      expect((await emergencies.calls(emergency))[2]?.[1]).toBe('BACKUP');
    });
  });

  it('goes on when one emergency cannot be called on', async () => {
    const [broken, other] = [await emergencies.raise(at('08:00')), await emergencies.raise(at('08:01'))];
    // Its matter is gone, which nothing does.
    await em().nativeUpdate(EmergencyEntity, { id: broken }, { id: idOf(9999) });
    await expect(emergencies.clock(at('08:20'))).rejects.toThrow(/not found/);
    expect((await emergencies.calls(other)).map(([step]) => step)).toEqual([1, 1, 2]);
    await em().nativeDelete(EmergencyEntity, { id: idOf(9999) });
  });
});
