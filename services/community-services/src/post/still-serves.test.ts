import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { COMMUNITY, GENERAL, head, idOf, person, worker } from '../../test/people.ts';
import { matterRow } from '../../test/rows.ts';
import { MatterReporterEntity } from '../matter/reporter/matter-reporter.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { communityServices } from '../subgraph.ts';
import { postConsumer } from './post.consumer.ts';
import { PostEntity, type GridPostRole } from './post.entity.ts';

const ACCEPT = `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { status } }`;
const of = ({ subject }: { subject: string | null }) => subject ?? '';

interface Post {
  readonly id: string;
  readonly personId: string;
  readonly role: GridPostRole;
  readonly gridCode: string;
}
const workersPost = { id: idOf(702), personId: of(worker), role: 'GRID_WORKER', gridCode: GENERAL } as const;
const headsPost = { id: idOf(703), personId: of(head), role: 'TOTAL_GRID_HEAD', gridCode: COMMUNITY } as const;

describe('a worker, let in a moment ago, whose post', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    await services.subgraph.database.orm.em.fork().nativeDelete(PostEntity, {});
    await services.insert(PostEntity, [workersPost, headsPost]);
  });

  let made = 0;
  const reported = async () => {
    const row = matterRow(++made);
    await services.insert(MatterEntity, [row]);
    await services.insert(MatterReporterEntity, [{ matterId: row.id, personId: idOf(1) }]);
    return row.id;
  };
  const accept = (matterId: string, actor = worker) =>
    services.ask(ACCEPT, { input: { matterId, expectedVersion: 1 } }, actor);
  const endOf = ({ id: subject, gridCode, personId, role }: Post) =>
    factOf(
      'appointment.ended.v1',
      {
        subject,
        gridCode,
        data: { personId, role, endsOn: '2026-06-30', reason: 'TERM' },
      },
      'people',
    );
  const ends = (post: Post, then: () => Promise<unknown> = () => Promise.resolve()) =>
    services.subgraph.database.transaction(async (em) => {
      await handle(postConsumer, endOf(post), em);
      await em.flush();
      await then();
    });
  const stored = (id: string) => services.subgraph.database.orm.em.fork().findOneOrFail(MatterEntity, id);

  it.each<[string, Post[]]>([
    ['', [workersPost, headsPost]],
    [', though its beginning was never heard of here,', [headsPost]],
  ])('has ended%s accepts nothing by it any more', async (_how, known) => {
    await services.subgraph.database.orm.em.fork().nativeDelete(PostEntity, {});
    await services.insert(PostEntity, known);
    const id = await reported();
    await ends(workersPost);
    const { errors } = await accept(id);
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: workersPost.id });
    expect(await stored(id)).toMatchObject({ status: 'REPORTED', handlerId: null });
  });

  it('A11: is on leave accepts nothing by it, who stands in does', async () => {
    const pausedAt = new Date();
    const { em } = services.subgraph.database.orm;
    await em.fork().nativeUpdate(PostEntity, { id: workersPost.id }, { pausedAt, standInId: idOf(23) });
    const id = await reported();
    const { errors } = await accept(id);
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: workersPost.id });
    expect((await accept(id, person(23, 'GRID_WORKER', GENERAL))).codes).toEqual([]);
  });

  it.each<[string, Post[]]>([
    ['has ended, but who has another there', [{ ...workersPost, id: idOf(704) }]],
    ['has ended, but who is a contact there', [{ ...workersPost, id: idOf(704), role: 'COMMITTEE_CONTACT' }]],
  ])('%s, accepts', async (_what, others) => {
    await services.insert(PostEntity, others);
    await ends(workersPost);
    expect((await accept(await reported())).codes).toEqual([]);
  });

  it('has begun without having been heard of here accepts', async () => {
    expect((await accept(await reported(), person(23, 'GRID_WORKER', GENERAL))).codes).toEqual([]);
    const moved = { ...workersPost, id: idOf(705), personId: idOf(23), gridCode: `${COMMUNITY}008` };
    await ends(moved);
    expect((await accept(await reported(), person(23, 'GRID_WORKER', GENERAL))).codes).toEqual([]);
  });

  // The embedded database has one connection: there the two come one after the other anyway.
  describe.runIf(inject('postgresUrl') !== undefined)('ends at the same moment', () => {
    /** How many wait for a lock, once `count` do or, which must not be, `early` has not waited. */
    const waiting = async (count: number, early: Promise<unknown>) => {
      let isEarly = false;
      void early.finally(() => (isEarly = true));
      for (;;) {
        const { rows } = await sql`
          select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())
        `.execute(services.subgraph.database.store.kysely());
        if (rows.length === count || isEarly) return rows.length;
      }
    };

    it('P25: accepts nothing when the end is under way', async () => {
      const id = await reported();
      let accepting: ReturnType<typeof accept> | undefined;
      await ends(workersPost, async () => {
        accepting = accept(id);
        expect(await waiting(1, accepting)).toBe(1);
      });
      expect((await accepting)?.codes).toEqual(['CONFLICT']);
      expect(await stored(id)).toMatchObject({ status: 'REPORTED', handlerId: null });
    });

    it.each<[string, Post[]]>([
      ['known', [workersPost, headsPost]],
      ['not yet heard of', [headsPost]],
    ])('hands over what it accepts when the accept is under way, the post being %s', async (_how, known) => {
      await services.subgraph.database.orm.em.fork().nativeDelete(PostEntity, {});
      await services.insert(PostEntity, known);
      const id = await reported();
      const held = await services.subgraph.database.transaction(async (em) => {
        // The accept comes to its fact after all that it has to look at.
        await em.execute('lock table community_services.outbox in share mode');
        const accepting = accept(id);
        expect(await waiting(1, accepting)).toBe(1);
        const ending = ends(workersPost);
        return { accepting, ending, waited: await waiting(2, ending) };
      });
      expect((await held.accepting).codes).toEqual([]);
      await held.ending;
      expect(await stored(id)).toMatchObject({ status: 'ACCEPTED', handlerId: head.subject });
      expect(held.waited).toBe(2);
    });

    it('hands over to nobody whose own post ends at the same moment', async () => {
      const row = matterRow(++made, { status: 'ACCEPTED', handlerId: of(worker), acceptedAt: new Date() });
      await services.insert(MatterEntity, [row]);
      let ending: Promise<void> | undefined;
      await ends(headsPost, async () => {
        ending = ends(workersPost);
        expect(await waiting(1, ending)).toBe(1);
      });
      await ending;
      expect(await stored(row.id)).toMatchObject({ status: 'REPORTED', handlerId: null });
    });
  });
});
