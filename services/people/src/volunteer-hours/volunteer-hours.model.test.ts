import type { Actor } from '@microgrid/access/actor';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoursAgo, leader, MICRO, openHours, type TestHours } from '../../test/hours.ts';
import { lives, LIVES_MS } from '../../test/lives.ts';
import { actor, head, worker } from '../../test/seed.ts';
import { countHours } from './clock/count-hours.job.ts';
import { VolunteerHoursEntity } from './volunteer-hours.entity.ts';
import type { VolunteerHoursStatus } from './volunteer-hours.terms.ts';

/** What the model knows of a record: its minutes are numbers of a line that begins 100 hours ago. */
interface Modelled {
  id: string;
  start: number;
  minutes: number;
  status: VolunteerHoursStatus;
  by: Actor;
}

type Deed = {
  what: 'record' | 'confirm' | 'dispute' | 'correct' | 'count';
  which: number;
  start: number;
  minutes: number;
  who: number;
};

const START = hoursAgo(100).getTime();
const LINE_MINUTES = 100 * 60;
const spans = { start: fc.integer({ min: 0, max: LINE_MINUTES }), minutes: fc.integer({ min: 1, max: 1440 }) };
const deeds = fc.array(
  fc.record({
    what: fc.constantFrom('record', 'record', 'confirm', 'dispute', 'correct', 'count'),
    which: fc.nat({ max: 5 }),
    who: fc.nat({ max: 3 }),
    ...spans,
  }),
  { minLength: 4, maxLength: 14 },
);

describe('hours of one volunteer, whoever does what with them in which order', () => {
  let hours: TestHours;
  beforeAll(async () => {
    hours = await openHours();
    // However long the lives take, what lies beyond the line is not over.
    await hours.stopClockAt(at(LINE_MINUTES));
  });
  afterAll(() => hours.close());

  const at = (start: number) => new Date(START + start * 60_000);

  it(
    'are as the model says: what is refused, where each stands, what counts, and that none overlap',
    async () => {
      await fc.assert(
        fc.asyncProperty(deeds, async (all) => {
          const personId = await hours.someone();
          const callers = [worker, leader, head, actor(personId)];
          const model: Modelled[] = [];
          for (const deed of all) await play(deed, { personId, callers, model });
          const stored = await hours.subgraph.database.orm.em.fork().find(VolunteerHoursEntity, { personId });
          const asStored = stored.map(({ id, startedAt, minutes, status }) => [id, { startedAt, minutes, status }]);
          const asModelled = model.map(({ id, start, minutes, status }) => [
            id,
            { startedAt: at(start), minutes, status },
          ]);
          expect(Object.fromEntries(asStored)).toEqual(Object.fromEntries(asModelled));
          const counted = model
            .filter(({ status }) => status === 'COUNTED')
            .reduce((sum, { minutes }) => sum + minutes, 0);
          const { data } = await hours.ask(
            'query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on Person { countedMinutes } } }',
            { refs: [{ __typename: 'Person', id: personId }] },
            actor(personId),
          );
          expect(data.found).toEqual([{ countedMinutes: counted }]);
          const line = model.toSorted((a, b) => a.start - b.start);
          line.forEach((record, index) => {
            const next = line[index + 1];
            if (next !== undefined) expect(record.start + record.minutes).toBeLessThanOrEqual(next.start);
          });
        }),
        lives,
      );
    },
    LIVES_MS,
  );

  interface World {
    personId: string;
    callers: Actor[];
    model: Modelled[];
  }

  /** Does one deed on both, and sees that both refuse or neither. */
  async function play(deed: Deed, world: World): Promise<void> {
    const { personId, callers, model } = world;
    const { what, start, minutes } = deed;
    const caller = callers[deed.who] ?? worker;
    const isFree = (except?: Modelled) =>
      start + minutes <= LINE_MINUTES &&
      model.every(
        (other) => other === except || start >= other.start + other.minutes || other.start >= start + minutes,
      );
    if (what === 'count') {
      await hours.runJob(countHours, { now: new Date(Date.now() + 8 * 86_400_000) });
      for (const record of model) {
        if (record.status === 'CONFIRMED' || record.status === 'CORRECTED') record.status = 'COUNTED';
      }
      return;
    }
    if (what === 'record') {
      const input = { gridCode: MICRO, entries: [{ personId, startedAt: at(start), minutes }] };
      const { data, codes } = await hours.record(input, caller);
      const isGood = (caller === worker || caller === leader) && isFree();
      expect(codes.length === 0).toBe(isGood);
      if (isGood) model.push({ id: data.recordHours[0].id, start, minutes, status: 'LOGGED', by: caller });
      return;
    }
    const record = model[deed.which];
    if (record === undefined) return;
    const version = (await hours.stored(record.id))?.version ?? 0;
    const isGood = { confirm: mayConfirm, dispute: mayDispute, correct: mayCorrect }[what]();
    const answer = { confirm, dispute, correct }[what]();
    expect((await answer).codes.length === 0).toBe(isGood);
    if (!isGood) return;
    if (what === 'correct') Object.assign(record, { start, minutes });
    record.status = ({ confirm: 'CONFIRMED', dispute: 'DISPUTED', correct: 'CORRECTED' } as const)[what];

    function mayConfirm() {
      return caller === worker && record?.status === 'LOGGED';
    }
    function mayDispute() {
      return caller.subject === personId && (record?.status === 'LOGGED' || record?.status === 'CONFIRMED');
    }
    function mayCorrect() {
      const isTheirs = caller === worker || caller === head;
      return isTheirs && (record?.status === 'DISPUTED' || record?.status === 'COUNTED') && isFree(record);
    }
    function confirm() {
      return hours.confirm([record?.id ?? ''], caller);
    }
    function dispute() {
      return hours.dispute({ id: record?.id ?? '', version }, caller);
    }
    function correct() {
      return hours.correct({ id: record?.id ?? '', version, startedAt: at(start) }, { minutes }, caller);
    }
  }
});
