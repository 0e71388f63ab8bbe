import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isColleague, moving, reserveEntryThatIs, rolesOf } from './journeys/world/reserve.ts';
import { openWorld, type World } from './world/world.ts';

const VACANCIES = `{ grids(where: { level: MICRO, within: "510115006005" }, first: 100) {
  nodes { code leader { id } appointments(where: { status: ENDED }) { nodes { person { id } } } } } }`;
const APPOINT = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id version status person { id } grid { code leader { id } } } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { status grid { leader { id } } } }`;

describe('appointing a leader', () => {
  let world: World;
  let vacancies: { code: string; former: string }[];

  beforeAll(async () => {
    world = await openWorld();
    const { data } = await world.ask(VACANCIES, {}, 'secretary');
    type Row = { code: string; leader: unknown; appointments: { nodes: { person: { id: string } }[] } };
    vacancies = data.grids.nodes
      .filter(({ leader }: Row) => leader === null)
      .map(({ code, appointments }: Row) => ({ code, former: appointments.nodes[0]?.person.id ?? '' }));
  });
  afterAll(() => world.close());

  const endsOn = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
  const input = (gridCode: string, personId: string) => ({ gridCode, personId, endsOn, basis: 'APPOINTED' });

  it('P25: at the same instant from two clients: exactly one succeeds, the other is told of the grid', async () => {
    const [vacancy, other] = vacancies;
    const code = vacancy?.code ?? '';
    const answers = await Promise.all(
      [vacancy?.former ?? '', other?.former ?? ''].map((person) =>
        world.ask(APPOINT, { input: input(code, person) }, 'secretary'),
      ),
    );
    const winner = answers.find(({ codes }) => codes.length === 0);
    const losers = answers.filter(({ codes }) => codes.length > 0);
    expect(losers).toHaveLength(1);
    expect(losers[0]?.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: code });
    expect(losers[0]?.errors[0]?.message).toContain(code);
    const { person, grid } = winner?.data.appointLeader ?? {};
    expect(grid.leader).toEqual(person);
  });

  it('gives access to the matters of the micro-grid at once, and the end of the post takes it away at once', async () => {
    const vacancy = vacancies.at(-1);
    const [code, person] = [vacancy?.code ?? '', vacancy?.former ?? ''];
    const seen = async () => {
      const { data } = await world.ask(`{ grid(code: "${code}") { openMatterCount } }`, {}, person);
      return data.grid.openMatterCount;
    };
    expect(await seen()).toBeNull();
    const { data } = await world.ask(APPOINT, { input: input(code, person) }, 'secretary');
    const { id, version } = data.appointLeader;
    expect(await seen()).toEqual(expect.any(Number));
    const ended = await world.ask(
      END,
      { input: { appointmentId: id, expectedVersion: version, reason: 'MOVED' } },
      'secretary',
    );
    expect(ended.data.endAppointment).toEqual({ status: 'ENDED', grid: { leader: null } });
    expect(await seen()).toBeNull();
  });

  it('is not open to a leader, nor to the secretary for herself', async () => {
    const code = vacancies.at(-1)?.code ?? '';
    const byLeader = await world.ask(APPOINT, { input: input(code, vacancies.at(-1)?.former ?? '') }, 'leader');
    expect(byLeader.codes).toEqual(['FORBIDDEN']);
  });
});

describe('admitting to the reserve', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('makes a volunteer of somebody with the next request, and leaving makes none', async () => {
    const entry = await reserveEntryThatIs(world, 'CHECKED');
    const { id, personId } = entry;
    const seen = async () => [await isColleague(world, personId), await rolesOf(world, personId)];
    expect(await seen()).toEqual([false, []]);
    const move = (deed: string, version: number, who: string) =>
      world.ask(
        `mutation ($input: MoveReserveEntryInput!) { ${deed}(input: $input) { status } }`,
        { input: moving({ id, version }) },
        who,
      );
    expect((await move('admitToReserve', entry.version, 'officer')).errors).toEqual([]);
    expect(await seen()).toEqual([true, [{ role: 'VOLUNTEER', areaCode: '510115006005007' }]]);
    expect((await move('leaveReserve', entry.version + 1, personId)).errors).toEqual([]);
    expect(await seen()).toEqual([false, []]);
  });
});
