import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWorld, type World } from './world/world.ts';

describe('the rounds of the sample', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const rowsOf = async <Row>(query: RawBuilder<Row>): Promise<Row[]> => {
    const { rows } = await query.execute(world.store?.kysely<unknown>() ?? expect.fail('it looks into the store'));
    return rows;
  };

  it('stand open, frozen, told and settled, of leaders and of workers', async () => {
    const rounds = await rowsOf(sql<{ subject: string; status: string }>`
      select subject, status from evaluations.evaluation_round order by subject, period_from`);
    const of = (wanted: string) => rounds.filter(({ subject }) => subject === wanted).map(({ status }) => status);
    const settled = expect.stringMatching(/^(FINAL|ARCHIVED)$/);
    expect(of('MICRO_GRID_LEADER')).toEqual([settled, 'FROZEN', 'OPEN']);
    expect(of('GRID_WORKER')).toEqual([settled, 'NOTIFIED', 'OPEN']);
  });

  it('evaluate everybody who served until they were frozen', async () => {
    const [counted] = await rowsOf(sql<{ missing: number; all: number }>`
      select count(*)::int as all, count(*) filter (where evaluation.id is null)::int as missing
      from people.appointment post join evaluations.evaluation_round round on round.subject = post.role
      left join evaluations.evaluation on evaluation.round_id = round.id and evaluation.appointment_id = post.id
      where post.starts_on <= round.period_to and post.ends_on >= round.period_from
        and (round.frozen_at is null or post.starts_on <= (round.frozen_at at time zone 'Asia/Shanghai')::date)`);
    expect(counted?.all).toBeGreaterThan(800);
    expect(counted?.missing).toBe(0);
  });

  it('count facts that were heard, each with its hash, of deeds that the others keep', async () => {
    const [counted] = await rowsOf(sql<{ all: number; unheard: number }>`
      select count(*)::int as all, count(*) filter (where heard.fact_id is null)::int as unheard
      from evaluations.evidence left join evaluations.heard_fact heard
        on heard.fact_id = evidence.fact_id and heard.hash = evidence.hash`);
    expect(counted?.all).toBeGreaterThan(500);
    expect(counted?.unheard).toBe(0);
    const kept: [string, string][] = [
      ['CareVisit', 'community_services.care_visit'],
      ['Matter', 'community_services.matter'],
      ['Opinion', 'community_services.opinion'],
      ['TrainingSession', 'people.training_session'],
    ];
    for (const [kind, table] of kept) {
      const [row] = await rowsOf(sql<{ all: number; gone: number }>`
        select count(*)::int as all, count(*) filter (where there.id is null)::int as gone
        from evaluations.evidence left join ${sql.table(table)} there on there.id = evidence.subject_id
        where evidence.subject_kind = ${kind}`);
      expect([kind, row?.gone]).toEqual([kind, 0]);
      expect(row?.all).toBeGreaterThan(0);
    }
  });

  it('come to what their evidence adds up to, and to nothing that was written by hand', async () => {
    const values = await rowsOf(sql<{ off: number; all: number }>`
      select count(*)::int as all, count(*) filter (where value.numerator <> coalesce(sums.numerator, 0)
        or value.denominator <> coalesce(sums.denominator, 0))::int as off
      from evaluations.indicator_value value left join (
        select evaluation_id, indicator_code, sum(numerator) as numerator, sum(denominator) as denominator
        from evaluations.evidence where not is_excluded group by 1, 2
      ) sums on sums.evaluation_id = value.evaluation_id and sums.indicator_code = value.indicator_code
      where value.indicator_code not in ('M10', 'G8')`);
    expect(values[0]?.all).toBeGreaterThan(500);
    expect(values[0]?.off).toBe(0);
    const results = await rowsOf(sql<{ score: number; computed: number; measured: number }>`
      select evaluation.score, sum(weighed.weight * value.value * 100) / sum(weighed.weight) as computed,
        sum(weighed.weight)::int as measured
      from evaluations.evaluation join evaluations.evaluation_round round on round.id = evaluation.round_id
      join evaluations.indicator_value value on value.evaluation_id = evaluation.id and value.value is not null
      join evaluations.scheme_indicator weighed on weighed.scheme_id = round.scheme_id
        and weighed.indicator_code = value.indicator_code
      where evaluation.score is not null group by evaluation.id`);
    expect(results.length).toBeGreaterThan(20);
    for (const { score, computed, measured } of results) {
      expect(score).toBeCloseTo(computed, 1);
      expect(measured).toBeGreaterThanOrEqual(60);
    }
  });

  it('were contested: one visit was declined and not missed, one appeal waits, one was taken back', async () => {
    const appeals = await rowsOf(sql<{ status: string; excluded: boolean; kind: string; numerator: number }>`
      select appeal.status, evidence.is_excluded as excluded, evidence.subject_kind as kind, evidence.numerator
      from evaluations.appeal join evaluations.appeal_citation on appeal_id = appeal.id
      join evaluations.evidence on evidence.id = evidence_id`);
    expect(new Set(appeals.map(({ status }) => status))).toEqual(new Set(['OPEN', 'UPHELD', 'WITHDRAWN']));
    for (const { status, excluded, kind, numerator } of appeals) {
      expect([kind, numerator, excluded]).toEqual(['CareVisit', 0, status === 'UPHELD']);
    }
    const disputes = await rowsOf(sql<{ outcome: string | null }>`
      select distinct dispute_outcome as outcome from evaluations.evidence where disputed_at is not null`);
    expect(disputes.map(({ outcome }) => outcome)).toContain('KEPT');
    const [{ comments } = { comments: 0 }] = await rowsOf(sql<{ comments: number }>`
      select count(*)::int as comments from evaluations.evaluation_comment`);
    expect(comments).toBeGreaterThan(0);
  });

  it('say of what was left out that it does not count, and open what an open appeal cites to its reviewer', async () => {
    const query = `{ appeals(where: { status: OPEN }, first: 10) { nodes { points { evidence { isExcluded subject { __typename ... on CareVisit { id careStatus: status } } } } } } }`;
    await vi.waitFor(
      async () => {
        const { data, errors } = await world.ask(query, {}, 'reviewer');
        expect(errors).toEqual([]);
        const cited = data.appeals.nodes.flatMap(({ points }: { points: { evidence: object[] }[] }) =>
          points.flatMap(({ evidence }) => evidence),
        );
        expect(cited.length).toBeGreaterThan(0);
        for (const piece of cited) {
          const subject = { __typename: 'CareVisit', id: expect.any(String), careStatus: 'MISSED' };
          expect(piece).toEqual({ isExcluded: false, subject });
        }
      },
      { timeout: 20_000, interval: 200 },
    );
    const kept = await rowsOf(sql<{ person: string; post: string; evidence: string }>`
      select evaluation.person_id as person, evaluation.appointment_id as post, evidence.id as evidence
      from evaluations.evidence join evaluations.evaluation on evaluation.id = evidence.evaluation_id
      where evidence.is_excluded and evidence.dispute_outcome = 'KEPT'`);
    const [{ person, post, evidence } = expect.fail('nothing was kept, and then left out')] = kept;
    const own = `query ($evaluation: Period) { me { appointments { nodes { id evidence(where: { isDisputed: true, occurredIn: $evaluation }, first: 50) { nodes { id isExcluded dispute { outcome } } } } } } }`;
    const { data } = await world.ask(own, {}, person);
    const mine = data.me.appointments.nodes.find(({ id }: { id: string }) => id === post);
    expect(mine.evidence.nodes).toContainEqual({ id: evidence, isExcluded: true, dispute: { outcome: 'KEPT' } });
  });

  it('led to honours, of which those stand in the list whose persons agree', async () => {
    const honours = await rowsOf(sql<{ id: string; agrees: boolean; grade: string }>`
      select honour.id, honour_consent.person_id is not null as agrees, evaluation.grade
      from evaluations.honour join evaluations.consequence on consequence.id = honour.id
      join evaluations.evaluation on evaluation.id = consequence.evaluation_id
      left join evaluations.honour_consent on honour_consent.person_id = honour.person_id`);
    expect(new Set(honours.map(({ agrees }) => agrees))).toEqual(new Set([true, false]));
    for (const { grade } of honours) expect(['EXCELLENT', 'GOOD']).toContain(grade);
    const { data } = await world.ask('{ honours(first: 100) { totalCount nodes { person { displayName } } } }');
    expect(data.honours.totalCount).toBe(honours.filter(({ agrees }) => agrees).length);
    for (const { person } of data.honours.nodes) expect(person.displayName).toContain('样例');
  });

  it('have a question that is shared, and one that its owner keeps', async () => {
    const query = `{ savedQuestions(first: 10) { nodes { title isShared } } }`;
    const asOf = async (who: string) => (await world.ask(query, {}, who)).data.savedQuestions.nodes;
    const shared = { title: '各社区微网格长空缺天数（样例）', isShared: true };
    const own = { title: '必备技能掌握情况（样例）', isShared: false };
    expect(await asOf('analyst')).toEqual([shared]);
    expect(await asOf('officer')).toEqual(expect.arrayContaining([shared, own]));
    const texts = `{ savedQuestions(first: 10) { nodes { document variables } } }`;
    const { data } = await world.ask(texts, {}, 'officer');
    for (const { document, variables } of data.savedQuestions.nodes) {
      const { errors } = await world.ask(document, JSON.parse(variables), 'officer');
      expect(errors).toEqual([]);
    }
  });
});
