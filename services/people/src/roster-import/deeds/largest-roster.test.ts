import { deadlineIn } from '@microgrid/process/deadline';
import { newId } from '@microgrid/subgraph/ids';
import { expect, it } from 'vitest';
import { APPLY, contactRow, csvOf, leaderRow, openRosters } from '../../../test/rosters.ts';
import { COMMUNITY, GENERAL, micro, STREET } from '../../../test/seed.ts';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';

/** The most that a file may hold. */
const ROWS = 500;
/** What the gateway gives a request (`LIMIT_DEADLINE_MS`, docs/limits.md). */
const DEADLINE_MS = 15_000;

it('a roster with as many rows as one may have is written whole within the deadline of a request', async () => {
  const world = await openRosters();
  const grids = ['008', '011', '012'].flatMap((general) =>
    Array.from({ length: 99 }, (_, index) => micro(index + 1, COMMUNITY + general)),
  );
  const name = (index: number) => ({ 编号: `A${index}`, 姓名: `样例${index}`, 联系电话: `000-0000-${1000 + index}` });
  const leaders = grids.map((grid, index) => leaderRow(grid, name(index)));
  const contacts = Array.from({ length: ROWS - leaders.length }, (_, index) =>
    contactRow({ 网格编码: GENERAL, ...name(leaders.length + index) }),
  );
  const { id, version, goodCount } = await world.checked(csvOf([...leaders, ...contacts]), world.officer, STREET);
  expect(goodCount).toBe(ROWS);
  const deadline = deadlineIn(DEADLINE_MS);
  const { errors = [] } = await world.people.subgraph.execute(
    { query: APPLY, variables: { input: { writeId: newId(), rosterImportId: id, expectedVersion: version } } },
    { actor: world.officer, deadline },
  );
  expect(errors).toEqual([]);
  // What is not answered by then is answered with DEADLINE_EXCEEDED, though it was written.
  expect(deadline.left()).toBeGreaterThan(0);
  expect(await world.em().count(AppointmentEntity, { status: 'ACTIVE' })).toBe(ROWS + 1);
  await world.close();
});
