import { Random } from '@microgrid/sample-network/random';
import { factCatalogue } from '@microgrid/facts/catalogue';
import { describe, expect, it } from 'vitest';
import { at, GENERAL, idOf, LEADERS_POST, told, visit, type Told } from '../../../test/rounds.ts';
import { derivedFacts } from '../../indicator/fact-types.ts';
import { derivations } from './derivations.ts';
import { derivedBy, type Derived, type Heard } from './derived.ts';
import { servedPosts } from './served-post.ts';

const heard = (facts: readonly Told[]): Heard[] =>
  facts.map(({ id: factId, type, subject, time, gridcode: gridCode, data }, index) => ({
    factId,
    type,
    subject,
    position: index + 1,
    toldAt: new Date(time),
    gridCode,
    data: { ...data },
    hash: factId,
  }));
const derive = (facts: readonly Told[]) =>
  derivedBy(heard(facts), (fact, before, upTo) => derivations[fact.type]?.(fact, before, upTo) ?? {});
/** The last state of everything of a measure: above and below the line, or nothing when it does not count. */
const lastOf = (facts: readonly Told[], measure: string) => {
  const last = new Map<string, Derived>();
  for (const row of derive(facts)) if (row.measure === measure) last.set(row.item, row);
  return [...last.values()].map(({ counts, numerator, denominator }) => (counts ? `${numerator}/${denominator}` : '-'));
};
const MATTER = idOf(5000);
const of = (name: string, day: string, own: object = {}) =>
  told(`matter.${name}.v1`, day, {
    subject: MATTER,
    data: {
      kind: 'A1',
      severity: 'ORDINARY',
      level: 'L1',
      dueAt: at('2026-02-20').toISOString(),
      handlerId: idOf(1),
      ...own,
    },
  });

describe('what is derived from the facts of one subject', () => {
  const reported = of('reported', '2026-02-10', { handlerId: null });
  const replied = of('replied', '2026-02-12', { isFirst: true, isOnTime: true });
  const closed = of('closed', '2026-02-18');

  it.each<[string, Told[], string[], string[]]>([
    ['reported', [reported], ['0/1'], ['0/1']],
    ['replied to', [reported, replied], ['1/1'], ['0/1']],
    ['closed in time', [reported, replied, closed], ['1/1'], ['1/1']],
    ['closed late', [reported, of('closed', '2026-02-21')], ['0/1'], ['0/1']],
    ['put off', [reported, of('held', '2026-02-11')], ['-'], ['-']],
    ['put off and given more time', [reported, of('held', '2026-02-11'), of('extended', '2026-02-12')], ['-'], ['-']],
    ['taken up again', [reported, of('held', '2026-02-11'), of('resumed', '2026-02-12')], ['0/1'], ['0/1']],
    ['merged', [reported, of('merged', '2026-02-11')], ['-'], ['-']],
    ['merged and back', [reported, of('merged', '2026-02-11'), of('reopened', '2026-02-12')], ['0/1'], ['0/1']],
    ['sent elsewhere', [reported, of('referred_elsewhere', '2026-02-11')], ['-'], ['-']],
    ['withdrawn', [reported, of('cancelled', '2026-02-11')], ['-'], ['-']],
    // Escalating never lowers a result: the closing is another level's.
    ['raised', [reported, replied, of('escalated', '2026-02-13', { level: 'L2', fromLevel: 'L1' })], ['1/1'], ['-']],
    ['split', [reported, of('split', '2026-02-13')], ['0/1'], ['-']],
    ['without a known deadline', [of('reported', '2026-02-10', { dueAt: null })], ['-'], ['-']],
    ['reopened', [reported, replied, closed, of('reopened', '2026-02-19')], ['1/1'], ['0/1']],
  ])('of a matter that was %s: first reply, closing', (_what, facts, firstReply, closing) => {
    expect(lastOf(facts, 'matter.first_reply_due')).toEqual(firstReply);
    expect(lastOf(facts, 'matter.closing_due')).toEqual(closing);
  });

  it('of a matter that came back twice: each closing counts, and the two that came back as rework', () => {
    const again = [
      of('reopened', '2026-02-19'),
      of('closed', '2026-02-20'),
      of('reopened', '2026-02-21'),
      of('closed', '2026-02-22'),
    ];
    expect(lastOf([reported, closed, ...again], 'matter.closed')).toEqual(['1/1', '1/1', '0/1']);
    expect(
      lastOf([reported, of('resolved', '2026-02-17'), of('verified', '2026-02-18')], 'matter.verification_due'),
    ).toEqual(['1/1']);
    expect(lastOf([reported, of('resolved', '2026-02-17'), ...again.slice(0, 1)], 'matter.verification_due')).toEqual([
      '-',
    ]);
  });

  it('answers the first reply for whoever handled the matter then, not for whom it went to', () => {
    const later = of('handed_over', '2026-02-14', { handlerId: idOf(2), formerHandlerId: idOf(1) });
    const rows = derive([reported, replied, later]).filter(({ measure }) => measure === 'matter.first_reply_due');
    expect(rows.at(-1)?.personId).toBe(idOf(1));
    const before = derive([reported, later]).filter(({ measure }) => measure === 'matter.first_reply_due');
    expect(before.at(-1)?.personId).toBe(idOf(2));
  });

  it('of a risk report counts those made in a post alone', () => {
    const review = (reportedInPostId: string | null) =>
      of('risk_reviewed', '2026-02-15', { reportedInPostId, finding: 'HELD_UP' });
    expect(lastOf([review(null)], 'risk_report.reviewed')).toEqual([]);
    expect(lastOf([review(LEADERS_POST)], 'risk_report.reviewed')).toEqual(['1/1']);
  });

  it.each([
    ['due', visit(null), ['-']],
    ['kept', visit('DONE'), ['1/1']],
    ['declined', visit('DECLINED'), ['1/1']],
    ['missed', visit('MISSED'), ['0/1']],
  ])('of a visit that was %s', (_what, facts, counted) => {
    expect(lastOf(facts, 'care_contact.due')).toEqual(counted);
  });

  it('of a visit that was corrected counts as if it had been told so at first', () => {
    const subject = idOf(6000);
    const facts = visit('MISSED', '2026-02-10', subject);
    const about = { subject, gridCode: GENERAL };
    const corrected = told('care_visit.corrected.v1', '2026-04-20', {
      ...about,
      data: { visitorId: idOf(1), status: 'DECLINED' },
    });
    const last = derive([...facts, corrected]).at(-1);
    expect(last).toMatchObject({ numerator: 1, counts: true, countsFrom: new Date(facts[1]?.time ?? '') });
    const dropped = told('care_visit.dropped.v1', '2026-02-11', { ...about, data: { visitorId: idOf(1) } });
    expect(lastOf([...facts.slice(0, 1), dropped], 'care_contact.due')).toEqual(['-']);
  });

  it('of a whistle counts reporting in, doing and rating, and nothing once it is withdrawn', () => {
    const subject = idOf(7000);
    const departmentId = idOf(8000);
    const fact = (name: string, day: string, data: object) =>
      told(`whistle.${name}.v1`, day, { subject, data: { departmentId, ...data } });
    const due = { reportInBy: at('2026-02-11').toISOString(), dueAt: at('2026-02-20').toISOString() };
    const facts = [
      fact('blown', '2026-02-10', { matterId: MATTER, kind: 'EMERGENCY', ...due }),
      fact('reported_in', '2026-02-10', { isInTime: true }),
      fact('done', '2026-02-22', { isInTime: false }),
      fact('rated', '2026-02-23', { points: 4 }),
    ];
    const all = ['whistle.report_in_due', 'whistle.done_due', 'whistle.rated'];
    expect(all.map((measure) => lastOf(facts, measure))).toEqual([['1/1'], ['0/1'], ['4/1']]);
    const withdrawn = [...facts.slice(0, 2), fact('withdrawn', '2026-02-12', {})];
    expect(all.map((measure) => lastOf(withdrawn, measure))).toEqual([['-'], ['-'], []]);
  });

  it('of a whistle that is done again counts what it is rated then, and until then no rating', () => {
    const about = (data: object) => ({ subject: idOf(7000), data: { departmentId: idOf(8000), ...data } });
    const done = (day: string) => told('whistle.done.v1', day, about({ isInTime: true }));
    const rated = (day: string, points: number) => told('whistle.rated.v1', day, about({ points }));
    const facts = [done('2026-02-22'), rated('2026-02-23', 1), done('2026-02-25'), rated('2026-02-26', 5)];
    expect([2, 3, 4].map((upTo) => lastOf(facts.slice(0, upTo), 'whistle.rated'))).toEqual([['1/1'], ['-'], ['5/1']]);
  });

  it('of the ratings of a month counts their sum and their number, in that month, of the post or of the department', () => {
    const counted = (n: number, data: object) =>
      told('ratings.counted.v1', '2026-03-03', {
        subject: idOf(7000 + n),
        gridCode: GENERAL,
        data: { appointmentId: null, departmentId: null, month: '2026-02', points: 19, rated: 5, ...data },
      });
    const facts = [counted(1, { appointmentId: LEADERS_POST }), counted(2, { departmentId: idOf(8000) })];
    expect(facts.flatMap((fact) => derive([fact]))).toMatchObject([
      { measure: 'matter.rated', appointmentId: LEADERS_POST, numerator: 19, denominator: 5, subjectKind: null },
      { departmentId: idOf(8000), personId: null, occurredAt: at('2026-02-01T00:00:00'), subjectId: null },
    ]);
  });

  it('of an emergency counts calls on the own shift alone, and that coming late or passing in time is an answer', () => {
    const call = (own: object) =>
      told('emergency.called.v1', '2026-02-01', {
        subject: MATTER,
        data: {
          step: 1,
          as: 'ON_CALL',
          calledId: idOf(1),
          shiftId: idOf(9000),
          answerBy: at('2026-02-01').toISOString(),
          ...own,
        },
      });
    const answer = (own: object) =>
      told('emergency.answered.v1', '2026-02-01T12:05:00', {
        subject: MATTER,
        data: { calledId: idOf(1), shiftId: idOf(9000), answer: 'COMING', isInTime: true, ...own },
      });
    const called = 'emergency.called_on_own_shift';
    expect(lastOf([call({ shiftId: null })], called)).toEqual([]);
    expect(lastOf([call({}), answer({ answer: 'PASSED' })], called)).toEqual(['1/1']);
    expect(lastOf([call({}), answer({ answer: 'UNANSWERED', isInTime: false })], called)).toEqual(['0/1']);
    expect(lastOf([call({}), answer({ answer: 'UNANSWERED', isInTime: false })], 'duty_shift.unanswered')).toEqual([
      '0/1',
    ]);
    const late = [call({}), answer({ answer: 'UNANSWERED', isInTime: false }), answer({ isInTime: false })];
    expect(lastOf(late, 'duty_shift.unanswered')).toEqual(['-']);
  });

  it('never depends on what comes after: the rows of the first facts stay, in 500 runs', () => {
    const random = new Random(41, '510115006005', 'courses');
    const names = [
      'reported',
      'replied',
      'held',
      'resumed',
      'merged',
      'closed',
      'reopened',
      'escalated',
      'resolved',
      'verified',
      'extended',
      'split',
    ];
    for (let run = 0; run < 500; run++) {
      const facts = Array.from({ length: 10 }, () =>
        of(random.pick(names), '2026-02-15', {
          isFirst: random.chance(50),
          isOnTime: random.chance(50),
          level: random.pick(['L1', 'L2']),
        }),
      );
      const cut = random.int(1, 9);
      const first = derive(facts.slice(0, cut));
      expect(derive(facts).slice(0, first.length)).toEqual(first);
      for (const { numerator, denominator } of first) expect(numerator).toBeLessThanOrEqual(denominator);
    }
  });
});

describe('the facts that evaluations hears', () => {
  it('are those of the catalogue from which something counted is derived, and each has a derivation or is of posts and grids', () => {
    const behind = new Set<string>(Object.values<readonly string[]>(derivedFacts).flat());
    const elsewhere = [...behind].filter((type) => /^(appointment|seat|grid)\.|^competence\.required/.test(type));
    expect([...behind].toSorted()).toEqual([...Object.keys(derivations), ...elsewhere].toSorted());
    expect(Object.keys(derivations).filter((type) => !Object.hasOwn(factCatalogue, type))).toEqual([]);
  });
});

describe('a post', () => {
  const post = (type: string, data: object) =>
    told(type, '2026-02-01', {
      subject: LEADERS_POST,
      data: { personId: idOf(1), role: 'MICRO_GRID_LEADER', ...data },
    });
  it('is served from its first to its last day, but for leave and suspension', () => {
    const facts = [
      post('appointment.started.v1', { startsOn: '2026-01-01', endsOn: '2026-06-30' }),
      post('appointment.paused.v1', { cause: 'LEAVE', from: '2026-02-01', to: '2026-02-20', standInId: null }),
      post('appointment.resumed.v1', { on: '2026-02-11', standInId: null }),
      post('appointment.paused.v1', { cause: 'SUSPENSION', from: '2026-03-01', to: null, standInId: null }),
      post('appointment.renewed.v1', { endsOn: '2026-12-31' }),
      post('appointment.ended.v1', { endsOn: '2026-05-31', reason: 'RESIGNED' }),
    ];
    expect(servedPosts(heard(facts)).at(-1)).toMatchObject({
      startsOn: '2026-01-01',
      endsOn: '2026-05-31',
      absentFrom: ['2026-02-01', '2026-03-01'],
      absentTo: ['2026-02-10', '9999-12-31'],
    });
  });
});
