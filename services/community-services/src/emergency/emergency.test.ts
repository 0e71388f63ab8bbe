import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, backup, type Emergencies, MICRO, onCall, openEmergencies } from '../../test/emergencies.ts';
import { analyst, COMMUNITY, head, leader, neighbour, officer, person, resident, worker } from '../../test/people.ts';

const id = ({ subject }: { subject: string | null }) => subject ?? '';
const department = person(60, 'DEPARTMENT_HANDLER', COMMUNITY.slice(0, 9));

describe('an emergency', () => {
  let emergencies: Emergencies;
  beforeAll(async () => void (emergencies = await openEmergencies()));
  afterAll(() => emergencies.close());

  describe('and looked at', () => {
    const DUTY_VIEW = `query ($within: AreaCode!) { emergencies(where: { within: $within }, first: 100) { nodes { id kind status calls { step } responders { as } availableActions } } }`;

    it('is to its reporter who comes and how it stands, not who is called', async () => {
      const emergency = await emergencies.raise(at('08:00'), { kind: 'F1' });
      await emergencies.answer('acknowledgeEmergency', emergency, onCall);
      const fields = 'emergency { status onSiteBy calls { step } responders { as person { id } } availableActions }';
      expect((await emergencies.look(emergency, fields, resident)).emergency).toEqual({
        status: 'ACKNOWLEDGED',
        onSiteBy: at('09:00').toISOString(),
        calls: null,
        responders: [{ as: 'ON_CALL', person: { id: id(onCall) } }],
        availableActions: [],
      });
      expect((await emergencies.answer('acknowledgeEmergency', emergency, resident)).codes).toEqual(['FORBIDDEN']);
    });

    it.each([
      ['a neighbour', neighbour],
      ['a department', department],
      ['an analyst', analyst],
      ['a leader from beside who is not called', person(61, 'MICRO_GRID_LEADER', `${MICRO.slice(0, 15)}009`)],
    ])('does not exist for %s', async (_who, actor) => {
      const emergency = await emergencies.raise(at('08:00'));
      expect(await emergencies.see(emergency, 'status', actor)).toBeNull();
      expect(await emergencies.look(emergency, 'id', actor)).toBeNull();
      for (const mutation of ['acknowledgeEmergency', 'passEmergency', 'recordArrival']) {
        expect((await emergencies.answer(mutation, emergency, actor)).codes).toEqual(['NOT_FOUND']);
      }
      const { data } = await emergencies.services.ask(DUTY_VIEW, { within: COMMUNITY }, actor);
      expect(data.emergencies.nodes.map(({ id: one }: { id: string }) => one)).not.toContain(emergency);
    });

    it('is there from the call on for who is called from beside, with the texts until it ends', async () => {
      const emergency = await emergencies.raise(at('08:00'), { kind: 'F1', place: '样例路1号' });
      const where = 'matter { place details(purpose: HANDLING) { place } }';
      expect(await emergencies.see(emergency, 'id', backup)).toBeNull();
      await emergencies.clock(at('08:15'));
      expect(await emergencies.see(emergency, where, backup)).toEqual({
        matter: { place: null, details: { place: '样例路1号' } },
      });
      await emergencies.answer('acknowledgeEmergency', emergency, backup);
      const settled = { expectedVersion: 2, resolution: '已送医（样例）' };
      expect((await emergencies.move('resolveMatter', emergency, backup, settled)).codes).toEqual([]);
      const query = `query ($id: ID!) { matter(id: $id) { status details(purpose: HANDLING) { place } } }`;
      const after = await emergencies.services.ask(query, { id: emergency }, onCall);
      expect([after.codes, after.data.matter]).toEqual([['FORBIDDEN'], { status: 'RESOLVED', details: null }]);
      // Its handler answers for it further.
      expect((await emergencies.services.ask(query, { id: emergency }, backup)).codes).toEqual([]);
    });

    it('names its reporter by no path to the street and the head: what they see is the same whoever reported', async () => {
      const fields =
        'emergency { status calls { step as person { id } answer } responders { as person { id } } availableActions } enteredBy { id } level history { action actor { id } }';
      const seen = [];
      for (const reporter of [leader, worker, resident]) {
        const emergency = await emergencies.raise(at('08:00'), {}, reporter);
        seen.push(await Promise.all([officer, head].map((who) => emergencies.look(emergency, fields, who))));
      }
      expect(seen[0]).toEqual(seen[2]);
      expect(seen[1]).toEqual(seen[2]);
    });

    it('is one statement for the list, and one for each of what hangs on it', async () => {
      const statements = await emergencies.services.statementsOf(() =>
        emergencies.services.ask(DUTY_VIEW, { within: COMMUNITY }, head),
      );
      expect(statements).toHaveLength(4);
      const list = `{ matters(where: { within: "${COMMUNITY}", severity: EMERGENCY }, first: 100) { nodes { id emergency { id calls { step } } } } }`;
      const ofMatters = await emergencies.services.statementsOf(() => emergencies.services.ask(list, {}, head));
      expect(ofMatters).toHaveLength(3);
    });
  });
});

describe('the list of emergencies', () => {
  let emergencies: Emergencies;
  beforeAll(async () => {
    emergencies = await openEmergencies();
    const answered = async (time: Date, by: Date, arrived?: Date) => {
      const emergency = await emergencies.raise(time);
      await emergencies.services.stopClockAt(by);
      await emergencies.answer('acknowledgeEmergency', emergency, worker);
      if (arrived === undefined) return;
      await emergencies.services.stopClockAt(arrived);
      await emergencies.answer('recordArrival', emergency, worker);
    };
    await answered(at('08:00'), at('08:15'), at('09:00'));
    await answered(at('08:00', '2023-01-05'), at('08:15:01', '2023-01-05'), at('09:00:01', '2023-01-05'));
    await emergencies.raise(at('08:00', '2023-03-05'), { kind: 'F3' });
    const cancelled = await emergencies.raise(at('08:00', '2023-03-06'));
    await emergencies.move('cancelMatter', cancelled, resident);
  });
  afterAll(() => emergencies.close());
  const FIGURES = `query ($where: EmergencyWhere) { emergencies(where: $where) { totalCount aggregates {
    count { value } acknowledgedInTimeCount { value } onSiteInTimeCount { value } } groups(by: [MONTH]) { key { month } count { value } } } }`;

  it('counts what was answered, and where somebody was, in time', async () => {
    const { data, errors } = await emergencies.services.ask(FIGURES, { where: { within: COMMUNITY } }, head);
    expect(errors).toEqual([]);
    expect(data.emergencies.aggregates).toEqual({
      count: { value: 4 },
      acknowledgedInTimeCount: { value: 1 },
      onSiteInTimeCount: { value: 1 },
    });
    expect(data.emergencies.groups.map((group: { key: { month: string } }) => group.key.month)).toEqual([
      '2023-01',
      '2023-02',
      '2023-03',
    ]);
  });

  it.each([
    ['status', { status: ['CALLING'] }, 1],
    ['not answered in time', { isUnanswered: true }, 2],
    ['all others', { isUnanswered: false }, 2],
    ['a month', { recordedIn: '2023-02' }, 1],
    ['the grid', { within: MICRO }, 4],
    ['another grid', { within: `${COMMUNITY}008` }, 0],
  ])('is filtered by %s', async (_by, where, count) => {
    const { data } = await emergencies.services.ask(
      `query ($where: EmergencyWhere) { emergencies(where: $where) { totalCount } }`,
      { where },
      head,
    );
    expect(data.emergencies.totalCount).toBe(count);
  });

  it('has no exact figures for an analyst, nor without a grid', async () => {
    expect((await emergencies.services.ask(FIGURES, { where: { within: COMMUNITY } }, analyst)).codes).toContain(
      'QUESTION_TOO_FINE',
    );
    expect((await emergencies.services.ask(FIGURES, {}, head)).codes).toContain('QUESTION_TOO_FINE');
  });

  it('says of each grid how many are being called, to who serves there or above', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Grid { unansweredEmergencyCount } } }`;
    const refs = [MICRO, COMMUNITY, `${COMMUNITY}008`].map((code) => ({ __typename: 'Grid', code }));
    const counts = async (actor: typeof head) =>
      (await emergencies.services.ask(query, { refs }, actor)).data._entities.map(
        (grid: { unansweredEmergencyCount: number | null }) => grid.unansweredEmergencyCount,
      );
    expect(await counts(head)).toEqual([1, 1, 0]);
    expect(await counts(leader)).toEqual([1, null, null]);
    expect(await counts(resident)).toEqual([null, null, null]);
    expect(await emergencies.services.statementsOf(() => counts(head))).toHaveLength(1);
  });
});
