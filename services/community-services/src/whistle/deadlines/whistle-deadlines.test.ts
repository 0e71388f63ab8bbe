import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDepartments, type Departments } from '../../../test/departments.ts';
import { handler } from '../../../test/people.ts';
import { WhistleEntity } from '../whistle.entity.ts';
import { setWhistleDeadlines } from './set-whistle-deadlines.job.ts';
import { reportInBy, whistleDueAt } from './whistle-deadlines.ts';

const at = (moment: string) => new Date(`${moment}+08:00`);

describe('the clock of a whistle', () => {
  it.each([
    ['2023-09-28T09:00:00', '2023-10-18T23:59:59.999'],
    ['2023-01-20T23:59:00', '2023-02-08T23:59:59.999'],
  ])('gives the department 10 working days: blown at %s, to %s', (blown, due) => {
    expect(whistleDueAt(at(blown))).toEqual(at(due));
  });

  it('guesses no date before the calendar is published', () => {
    expect(whistleDueAt(at('2026-12-30T09:00:00'))).toBeNull();
  });

  it.each([
    ['EMERGENCY', '2023-02-05T08:30:00'],
    ['BEYOND_THE_STREET', '2023-02-06T08:00:00'],
    ['JOINT_ENFORCEMENT', '2023-02-06T08:00:00'],
  ] as const)('of kind %s runs on a Sunday too: reported in to by %s', (kind, by) => {
    expect(reportInBy(kind, at('2023-02-05T08:00:00'))).toEqual(at(by));
  });
});

describe('the deadline of a stored whistle', () => {
  let services: Departments;
  beforeAll(async () => void (services = await openDepartments()));
  afterAll(() => services.close());

  const em = () => services.services.subgraph.database.orm.em.fork();

  it('is set once its calendar is published, or anew when that was changed, and stays with what is done', async () => {
    const [unknown, changed, done] = [await services.blow(), await services.blow(), await services.blow()];
    await services.deed('reportIn', { whistleId: done.whistleId, expectedVersion: 1 }, handler);
    await services.deed(
      'finishWhistle',
      { whistleId: done.whistleId, expectedVersion: 2, result: '已修（样例）' },
      handler,
    );
    const blownAt = at('2026-03-02T09:00:00');
    const was = at('2026-03-01T09:00:00');
    const stored = (id: string) => em().findOneOrFail(WhistleEntity, id);
    await em().nativeUpdate(WhistleEntity, { id: unknown.whistleId }, { blownAt, dueAt: null });
    await em().nativeUpdate(WhistleEntity, { id: changed.whistleId }, { blownAt, dueAt: was });
    await em().nativeUpdate(WhistleEntity, { id: done.whistleId }, { blownAt, dueAt: was });
    await services.services.runJob(setWhistleDeadlines);
    const due = whistleDueAt(blownAt);
    expect(due).not.toBeNull();
    for (const { whistleId } of [unknown, changed]) expect((await stored(whistleId)).dueAt).toEqual(due);
    expect((await stored(done.whistleId)).dueAt).toEqual(was);
    const { version } = await stored(unknown.whistleId);
    await services.services.runJob(setWhistleDeadlines);
    expect((await stored(unknown.whistleId)).version).toBe(version);
  });
});
