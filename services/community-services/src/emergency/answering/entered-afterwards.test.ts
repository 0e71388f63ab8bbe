import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, type Emergencies, MICRO, openEmergencies } from '../../../test/emergencies.ts';
import { head, leader, officer, resident, worker } from '../../../test/people.ts';

describe('an emergency', () => {
  let emergencies: Emergencies;
  beforeAll(async () => void (emergencies = await openEmergencies()));
  afterAll(() => emergencies.close());

  describe('and over', () => {
    const over = async (status: string) => {
      const emergency = await emergencies.raise(at('08:00'));
      const move = (mutation: string, who = worker, input = {}) => emergencies.move(mutation, emergency, who, input);
      if (status === 'RESOLVED') {
        await move('acceptMatter');
        await move('resolveMatter', worker, { expectedVersion: 2, resolution: '已处置（样例）' });
      }
      if (status === 'CANCELLED') await move('cancelMatter', resident);
      if (status === 'OUT_OF_SCOPE') await move('declareOutOfScope', worker, { note: '请找物业（样例）' });
      if (status === 'DUPLICATE')
        await move('declareDuplicate', worker, { ofMatterId: await emergencies.raise(at('08:00')) });
      return emergency;
    };

    it.each(['RESOLVED', 'CANCELLED', 'OUT_OF_SCOPE', 'DUPLICATE'])(
      'D5: never calls again once %s, not after months',
      async (status) => {
        const emergency = await over(status);
        expect(await emergencies.see(emergency, 'status matter { status } endedAt')).toEqual({
          status: 'ENDED',
          matter: { status },
          endedAt: at('08:00').toISOString(),
        });
        const made = (await emergencies.calls(emergency)).length;
        for (const day of ['2023-02-05', '2023-06-01']) await emergencies.clock(at('12:00', day));
        expect(await emergencies.calls(emergency)).toHaveLength(made);
        expect((await emergencies.facts(emergency)).at(-1)?.type).toBe('ended');
        for (const mutation of ['acknowledgeEmergency', 'passEmergency']) {
          expect((await emergencies.answer(mutation, emergency, worker)).codes).toEqual(['CONFLICT']);
        }
      },
    );

    it('D5: stays over when its matter is reopened', async () => {
      const emergency = await over('RESOLVED');
      expect(
        (await emergencies.move('reopenMatter', emergency, head, { expectedVersion: 3, note: '还没好（样例）' })).codes,
      ).toEqual([]);
      await emergencies.clock(at('12:00'));
      expect(await emergencies.see(emergency, 'status')).toEqual({ status: 'ENDED' });
    });

    it('can still be told when somebody was there', async () => {
      const emergency = await over('RESOLVED');
      await emergencies.services.stopClockAt(at('10:00'));
      const { data, codes } = await emergencies.answer('recordArrival', emergency, worker, { at: at('08:24') });
      expect([codes, data.emergency.status]).toEqual([[], 'ENDED']);
      expect(data.emergency.responders).toMatchObject([{ arrivedAt: at('08:24').toISOString() }]);
      expect((await emergencies.facts(emergency)).at(-1)).toMatchObject({ type: 'arrived', data: { isInTime: true } });
    });
  });

  describe('and entered afterwards', () => {
    it('D8: calls nobody further, tells who is on call, and is measured from when it was', async () => {
      const emergency = await emergencies.raise(
        at('09:10'),
        { reportedAt: at('08:00'), answeredAt: at('08:06') },
        leader,
      );
      expect(
        await emergencies.see(
          emergency,
          'status raisedAt acknowledgeBy responders { person { id } as acknowledgedAt } matter { recordedAt }',
        ),
      ).toEqual({
        status: 'ACKNOWLEDGED',
        raisedAt: at('08:00').toISOString(),
        acknowledgeBy: at('08:15').toISOString(),
        // Whoever was coming may be the reporter.
        responders: [{ person: null, as: null, acknowledgedAt: at('08:06').toISOString() }],
        matter: { recordedAt: at('09:10').toISOString() },
      });
      await emergencies.clock(at('10:09'));
      expect((await emergencies.calls(emergency)).map(([step, as, , , answer]) => [step, as, answer])).toEqual([
        [1, 'ON_CALL', null],
        [1, 'LEADER', null],
      ]);
      // No call on the own shift, of which there was nothing to answer.
      expect((await emergencies.facts(emergency))[0]).toMatchObject({ type: 'called', data: { shiftId: null } });
      await emergencies.clock(at('10:10'));
      expect((await emergencies.calls(emergency)).at(-1)?.[1]).toBe('BACKUP');
    });

    it('D8: of two phones that enter the same, the second is shown the first and says so: there is one chain', async () => {
      const emergency = await emergencies.raise(at('08:00'), { kind: 'F3' });
      const hint = `{ similarMatters(kind: F3, gridCode: "${MICRO}") { reference } }`;
      const { data } = await emergencies.services.ask(hint, {}, worker);
      const [{ reference }] = data.similarMatters;
      const same = await emergencies.raise(at('08:01'), { kind: 'F3', sameAsMatterId: reference }, worker);
      const seen = await emergencies.look(same, 'status mergedInto { id } emergency { id }');
      expect(seen).toEqual({ status: 'DUPLICATE', mergedInto: { id: emergency }, emergency: null });
      expect(await emergencies.facts(same)).toEqual([]);
    });

    it.each([
      ['of what is no emergency', { severity: 'URGENT', place: '样例路1号', answeredAt: at('08:00') }],
      ['in the future', { answeredAt: at('08:30') }],
      ['before it was reported', { reportedAt: at('08:00'), answeredAt: at('07:30') }],
    ])('is refused %s', async (_what, input) => {
      await emergencies.services.stopClockAt(at('08:10'));
      const { codes, error } = await emergencies.report(
        { kind: 'F2', severity: 'EMERGENCY', place: null, ...input },
        leader,
      );
      expect([codes, error?.extensions?.['argument']]).toEqual([['BAD_USER_INPUT'], 'answeredAt']);
    });

    it('is over at once where its leader settled it on the spot', async () => {
      const emergency = await emergencies.raise(
        at('09:00'),
        { reportedAt: at('08:00'), resolution: '已扑灭（样例）' },
        leader,
      );
      expect(await emergencies.see(emergency, 'status calls { step } endedAt')).toEqual({
        status: 'ENDED',
        calls: [],
        endedAt: at('09:00').toISOString(),
      });
    });
  });

  describe('and corrected', () => {
    const corrected = async (severity: string, more: object) => {
      const emergency = await emergencies.raise(at('08:00'), { severity, place: '样例路1号' });
      const { codes } = await emergencies.move('reclassifyMatter', emergency, officer, {
        reason: '更正（样例）',
        ...more,
      });
      expect(codes).toEqual([]);
      return emergency;
    };

    it('to an emergency calls people, to another severity nobody any more, and back again whoever was not called', async () => {
      const emergency = await corrected('URGENT', { severity: 'EMERGENCY' });
      expect(await emergencies.calls(emergency)).toHaveLength(2);
      await emergencies.move('reclassifyMatter', emergency, officer, {
        severity: 'URGENT',
        reason: '更正（样例）',
        expectedVersion: 2,
      });
      expect((await emergencies.look(emergency, 'emergency { id }')).emergency).toBeNull();
      await emergencies.clock(at('08:30'));
      expect(await emergencies.calls(emergency)).toHaveLength(2);
      await emergencies.move('reclassifyMatter', emergency, officer, {
        severity: 'EMERGENCY',
        reason: '更正（样例）',
        expectedVersion: 3,
      });
      expect((await emergencies.calls(emergency)).map(([, as]) => as)).toEqual(['ON_CALL', 'LEADER', 'BACKUP']);
    });

    it('to another grid calls those of that grid too', async () => {
      const emergency = await corrected('EMERGENCY', { gridCode: `${MICRO.slice(0, 15)}004` });
      await emergencies.clock(at('08:01'));
      expect((await emergencies.calls(emergency)).map(([step, as]) => [step, as])).toEqual([
        [1, 'ON_CALL'],
        [1, 'LEADER'],
        [2, 'BACKUP'],
      ]);
    });
  });
});
