import { factOf } from '@microgrid/facts/fact';
import { openInProcessTransport, type InProcessTransport } from '@microgrid/facts/in-process-transport';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  COMMUNITY,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { inHours, matterRow } from '../../../test/rows.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import { MatterEntity } from '../matter.entity.ts';
import { communityServices } from '../../subgraph.ts';
import { PostEntity, type GridPostRole } from '../../post/post.entity.ts';
import type { MatterStatus } from '../matter.terms.ts';

const MATTER = `query ($id: ID!) { matter(id: $id) { status version handler { id } availableActions history { action toStatus actor { id } } } }`;
const of = ({ subject }: { subject: string | null }) => subject ?? '';
const posts = {
  leader: { id: idOf(701), personId: of(leader), role: 'MICRO_GRID_LEADER', gridCode: MICRO },
  worker: { id: idOf(702), personId: of(worker), role: 'GRID_WORKER', gridCode: GENERAL },
  head: { id: idOf(703), personId: of(head), role: 'TOTAL_GRID_HEAD', gridCode: COMMUNITY },
} as const;
interface Post {
  readonly id: string;
  readonly personId: string;
  readonly role: GridPostRole;
  readonly gridCode: string;
}

describe('when an appointment ends', () => {
  let services: TestSubgraph;
  let transport: InProcessTransport;
  beforeAll(async () => {
    transport = openInProcessTransport();
    services = await openTestSubgraph(communityServices, transport);
    await transport.begin();
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    await services.subgraph.database.orm.em.fork().nativeDelete(PostEntity, {});
    for (const post of Object.values(posts)) await starts(post);
  });

  const starts = ({ id: subject, gridCode, personId, role }: Post) =>
    transport.publish(
      factOf(
        'appointment.started.v1',
        {
          subject,
          gridCode,
          data: { personId, role, startsOn: '2026-01-01', endsOn: '2026-12-31' },
        },
        'people',
      ),
    );
  const ends = ({ id: subject, gridCode, personId, role }: Post) =>
    transport.publish(
      factOf(
        'appointment.ended.v1',
        {
          subject,
          gridCode,
          data: { personId, role, endsOn: '2026-06-30', reason: 'MOVED' },
        },
        'people',
      ),
    );
  let made = 0;
  const handledBy = async (handlerId: string, more: object = {}) => {
    const row = matterRow(++made, { status: 'ACCEPTED', handlerId, acceptedAt: inHours(-1), ...more });
    await services.insert(MatterEntity, [row]);
    await services.insert(MatterReporterEntity, [{ matterId: row.id, personId: of(resident) }]);
    return row.id;
  };
  const read = async (id: string) => (await services.ask(MATTER, { id }, head)).data.matter;
  const factsOf = async (id: string) => {
    const rows = await services.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    return rows.map(({ fact }) => fact).filter(({ subject }) => subject === id);
  };

  it('of a leader the worker has the open matters, the history and the facts say so', async () => {
    const id = await handledBy(of(leader));
    await ends(posts.leader);
    expect(await read(id)).toEqual({
      status: 'ACCEPTED',
      version: 2,
      handler: { id: worker.subject },
      availableActions: ['ESCALATE', 'HOLD', 'REPLY', 'EXTEND', 'SPLIT', 'RECLASSIFY'],
      history: [{ action: 'HAND_OVER', toStatus: 'ACCEPTED', actor: null }],
    });
    expect(await factsOf(id)).toMatchObject([
      {
        type: 'matter.handed_over.v1',
        gridcode: MICRO,
        data: { handlerId: worker.subject, formerHandlerId: leader.subject },
      },
    ]);
  });

  describe('is paused', () => {
    const standIn = person(31, 'GRID_WORKER', GENERAL);
    const pauses = (post: Post, cause: 'LEAVE' | 'SUSPENSION', standInId: string | null) =>
      transport.publish(
        factOf(
          'appointment.paused.v1',
          {
            subject: post.id,
            gridCode: post.gridCode,
            data: { personId: post.personId, role: post.role, cause, from: '2026-06-01', to: null, standInId },
          },
          'people',
        ),
      );
    const passes = ({ id: subject, gridCode, personId, role }: Post, standInId: string) =>
      transport.publish(
        factOf('appointment.matters_passed.v1', { subject, gridCode, data: { personId, role, standInId } }, 'people'),
      );
    const resumes = (post: Post, standInId: string | null) =>
      transport.publish(
        factOf(
          'appointment.resumed.v1',
          {
            subject: post.id,
            gridCode: post.gridCode,
            data: { personId: post.personId, role: post.role, on: '2026-06-09', standInId },
          },
          'people',
        ),
      );

    it('A11: by a leave, open matters stay, and those handed over meanwhile go to who stands in', async () => {
      const [old, fresh] = [await handledBy(of(worker)), await handledBy(of(leader))];
      await pauses(posts.worker, 'LEAVE', of(standIn));
      await ends(posts.leader);
      expect((await read(old)).handler).toEqual({ id: worker.subject });
      expect((await read(fresh)).handler).toEqual({ id: standIn.subject });
    });

    it('A11: where that was chosen what is open goes to who stands in, and comes back, each by a recorded step', async () => {
      const [open, done] = [await handledBy(of(worker)), await handledBy(of(worker), { status: 'CLOSED' })];
      await pauses(posts.worker, 'LEAVE', of(standIn));
      await passes(posts.worker, of(standIn));
      expect(await read(open)).toMatchObject({
        handler: { id: standIn.subject },
        history: [{ action: 'HAND_OVER', actor: null }],
      });
      expect((await read(done)).handler).toEqual({ id: worker.subject });
      await resumes(posts.worker, of(standIn));
      expect(await read(open)).toMatchObject({
        handler: { id: worker.subject },
        history: [{ action: 'HAND_OVER' }, { action: 'HAND_OVER' }],
      });
    });

    it('A11: and when the leave is over, what the stand-in has goes to the holder by a recorded step', async () => {
      await pauses(posts.worker, 'LEAVE', of(standIn));
      const id = await handledBy(of(standIn));
      await resumes(posts.worker, of(standIn));
      expect(await read(id)).toMatchObject({
        handler: { id: worker.subject },
        history: [{ action: 'HAND_OVER', actor: null }],
      });
    });

    it('by a suspension, open matters go to the next above, and stay there afterwards', async () => {
      const id = await handledBy(of(leader));
      await pauses(posts.leader, 'SUSPENSION', null);
      expect((await read(id)).handler).toEqual({ id: worker.subject });
      await resumes(posts.leader, null);
      expect((await read(id)).handler).toEqual({ id: worker.subject });
    });

    it('A13: and nobody is left above, they wait to be accepted again, on the list of the street at once', async () => {
      await pauses(posts.head, 'SUSPENSION', null);
      await ends(posts.worker);
      const id = await handledBy(of(leader));
      await ends(posts.leader);
      expect(await read(id)).toMatchObject({ status: 'REPORTED', handler: null });
      const list = `query ($of: AreaCode!) { matters(where: { within: $of, status: REPORTED, hasHandler: false }) { nodes { id } } }`;
      const { data } = await services.ask(list, { of: COMMUNITY.slice(0, 9) }, officer);
      expect(data.matters.nodes).toContainEqual({ id });
    });
  });

  it('they go on from one to the next above', async () => {
    const id = await handledBy(of(leader));
    await ends(posts.leader);
    await ends(posts.worker);
    expect((await read(id)).handler).toEqual({ id: head.subject });
  });

  it('and nobody serves above, they wait to be accepted again', async () => {
    const id = await handledBy(of(head), { level: 'L2', status: 'IN_PROGRESS' });
    await ends(posts.head);
    expect(await read(id)).toMatchObject({ status: 'REPORTED', handler: null });
  });

  it.each<[MatterStatus, boolean]>([
    ['IN_PROGRESS', true],
    ['ON_HOLD', true],
    ['ESCALATED', true],
    ['REOPENED', true],
    ['RESOLVED', false],
    ['CLOSED', false],
  ])('a matter that is %s is handed over: %s', async (status, isHandedOver) => {
    const id = await handledBy(of(leader), { status, verifierId: status === 'REOPENED' ? worker.subject : null });
    await ends(posts.leader);
    expect(await read(id)).toMatchObject({ status, handler: { id: isHandedOver ? worker.subject : leader.subject } });
  });

  it('matters of other handlers and of other grids stay where they are', async () => {
    const other = await handledBy(of(person(30)));
    const elsewhere = await handledBy(of(leader), { gridCode: `${COMMUNITY}008001` });
    await ends(posts.leader);
    expect((await read(other)).handler).toEqual({ id: person(30).subject });
    expect((await read(elsewhere)).handler).toEqual({ id: leader.subject });
  });

  it('whoever still serves there by another post keeps them', async () => {
    const second = { ...posts.worker, id: idOf(704), personId: of(leader) };
    await starts(second);
    const id = await handledBy(of(leader));
    await ends(posts.leader);
    expect((await read(id)).handler).toEqual({ id: leader.subject });
    await ends(second);
  });

  it('the post is gone, and only that', async () => {
    await ends(posts.worker);
    const current = { endedAt: null };
    const left = await services.subgraph.database.orm.em.fork().find(PostEntity, current, { orderBy: { id: 'asc' } });
    expect(left.map(({ id }) => id)).toEqual([posts.leader.id, posts.head.id]);
  });
});
