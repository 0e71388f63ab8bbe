import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  actor,
  COMMUNITY,
  daysFromToday,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  resident,
  STREET,
  worker,
} from '../../../test/seed.ts';
import { inHours, openShifts, type TestShifts } from '../../../test/shifts.ts';
import { OfficePostEntity } from '../../office-post/office-post.entity.ts';

describe('shifts', () => {
  let shifts: TestShifts;
  beforeAll(async () => {
    shifts = await openShifts(worker);
  });
  afterAll(() => shifts.close());

  let planned = 0;
  /** Eight hours that no other test plans. */
  const shift = async (own: object = {}) => {
    const from = 10 * ++planned;
    return { startsAt: inHours(from), endsAt: inHours(from + 8), onCallId: (await shifts.leader()).subject, ...own };
  };
  const refusal = async (input: object, caller?: Actor) => (await shifts.plan(input, caller)).errors[0]?.extensions;

  it('are planned, several at once, told as facts, and answered again when sent again', async () => {
    const backupId = (await shifts.leader()).subject;
    const input = { writeId: newId(), areaCode: GENERAL, shifts: [await shift({ backupId }), await shift()] };
    const first = await shifts.plan(input);
    const [one, other] = input.shifts;
    expect(first.data.planShifts).toMatchObject([
      {
        id: input.writeId,
        areaCode: GENERAL,
        grid: { code: GENERAL },
        startsAt: one?.startsAt.toISOString(),
        endsAt: one?.endsAt.toISOString(),
        offeredAt: null,
        version: 1,
        onCall: { id: one?.onCallId },
        backup: { id: backupId },
        availableActions: ['CHANGE'],
      },
      { onCall: { id: other?.onCallId }, backup: null },
    ]);
    expect(await shifts.plan(input)).toEqual(first);
    for (const grants of [[], otherHead.grants]) {
      const { data, codes } = await shifts.plan(input, { ...worker, grants });
      expect(codes).toEqual([]);
      expect(data.planShifts).toMatchObject(
        first.data.planShifts.map(({ id }: { id: string }) => ({ id, availableActions: [] })),
      );
    }
    const facts = await shifts.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    const own = facts.map(({ fact }) => fact).filter(({ subject }) => subject === input.writeId);
    expect(own).toMatchObject([
      { type: 'shift.planned.v1', gridcode: GENERAL, data: { areaCode: GENERAL, onCallId: one?.onCallId, backupId } },
    ]);
  });

  it.each([
    ['the head', head, COMMUNITY],
    ['the head, for a general grid', head, GENERAL],
    ['the street officer', officer, COMMUNITY],
  ])('are planned by %s', async (_who, caller, areaCode) => {
    expect((await shifts.plan({ areaCode, shifts: [await shift()] }, caller)).codes).toEqual([]);
  });

  it('of the street are planned for those who serve there, its office too', async () => {
    const onCallId = await shifts.someone();
    const post = { id: newId(), personId: onCallId, role: 'STREET_OFFICER', areaCode: STREET } as const;
    await shifts.insert(OfficePostEntity, [{ ...post, startsOn: daysFromToday(-9), endsOn: null }]);
    const { data } = await shifts.plan(
      { areaCode: STREET, shifts: [await shift({ onCallId }), await shift()] },
      officer,
    );
    expect(data.planShifts).toMatchObject([{ areaCode: STREET, grid: null, onCall: { id: onCallId } }, {}]);
  });

  it.each<[string, Actor, string, string]>([
    ['nobody', ANONYMOUS, GENERAL, 'UNAUTHENTICATED'],
    ['a resident', resident, GENERAL, 'FORBIDDEN'],
    ['a leader', actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: micro(1) }), GENERAL, 'FORBIDDEN'],
    ['another head', otherHead, GENERAL, 'FORBIDDEN'],
    ['the worker, for the community', worker, COMMUNITY, 'FORBIDDEN'],
    ['the head, for the street', head, STREET, 'FORBIDDEN'],
  ])('are not planned by %s', async (_who, caller, areaCode, code) => {
    expect((await refusal({ areaCode, shifts: [await shift()] }, caller))?.['code']).toBe(code);
  });

  it.each<[string, () => Promise<object>, string]>([
    ['a micro-grid', async () => ({ areaCode: micro(3), shifts: [await shift()] }), 'areaCode'],
    ['a grid that there is not', async () => ({ areaCode: `${COMMUNITY}099`, shifts: [await shift()] }), 'areaCode'],
    ['no shift', async () => ({ areaCode: GENERAL, shifts: [] }), 'shifts'],
    [
      'a shift that has begun',
      async () => ({ areaCode: GENERAL, shifts: [await shift({ startsAt: inHours(-2) })] }),
      'shifts.0.startsAt',
    ],
    [
      'an end before the beginning',
      async () => ({ areaCode: GENERAL, shifts: [await shift({ endsAt: inHours(0) })] }),
      'shifts.0.endsAt',
    ],
    [
      'over 24 hours',
      async () => ({ areaCode: GENERAL, shifts: [await shift({ endsAt: inHours(9000) })] }),
      'shifts.0.endsAt',
    ],
    [
      'who is no id',
      async () => ({ areaCode: GENERAL, shifts: [await shift({ onCallId: 'ann' })] }),
      'shifts.0.onCallId',
    ],
    [
      'who does not exist',
      async () => ({ areaCode: GENERAL, shifts: [await shift({ onCallId: newId() })] }),
      'shifts.0.onCallId',
    ],
    [
      'who has no post',
      async () => ({ areaCode: GENERAL, shifts: [await shift({ onCallId: await shifts.someone() })] }),
      'shifts.0.onCallId',
    ],
    [
      'a backup without a post',
      async () => ({ areaCode: GENERAL, shifts: [await shift({ backupId: await shifts.someone() })] }),
      'shifts.0.backupId',
    ],
  ])('with %s are refused by that name', async (_what, input, argument) => {
    expect(await refusal(await input(), officer)).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each([
    ['in another branch', { gridCode: micro(7, `${COMMUNITY}008`) }],
    ['that ended', { status: 'ENDED', endReason: 'MOVED' }],
    ['that is suspended', { status: 'SUSPENDED' }],
    ['that is over', { endsOn: daysFromToday(-1) }],
  ] as const)('of somebody with a post %s are refused', async (_what, post) => {
    const { personId: onCallId } = await shifts.serving(post);
    const input = { areaCode: GENERAL, shifts: [await shift({ onCallId })] };
    expect(await refusal(input)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'shifts.0.onCallId' });
  });

  it('are refused when who is called next is who is on call', async () => {
    const one = await shift();
    const input = { areaCode: GENERAL, shifts: [{ ...one, backupId: one.onCallId.toUpperCase() }] };
    expect(await refusal(input)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'shifts.0.backupId' });
  });

  it('are refused as a whole when two of the list overlap, or one overlaps what stands, which is named', async () => {
    const [one, other] = [await shift(), await shift()];
    const among = {
      areaCode: GENERAL,
      shifts: [one, other, { ...one, startsAt: new Date(one.endsAt.getTime() - 60_000), endsAt: other.startsAt }],
    };
    expect(await refusal(among)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'shifts.2.startsAt' });
    const { id } = await shifts.shift({ startsAt: other.startsAt });
    expect(await refusal({ areaCode: GENERAL, shifts: [one, other] })).toEqual({ code: 'CONFLICT', subject: id });
    expect((await shifts.plan({ areaCode: GENERAL, shifts: [one] })).codes).toEqual([]);
    // Each area has shifts of its own.
    expect((await shifts.plan({ areaCode: COMMUNITY, shifts: [other] }, head)).codes).toEqual([]);
  });

  // The embedded database has one connection, so there one comes after the other anyway.
  it.runIf(inject('postgresUrl') !== undefined)(
    'P25: for one time are planned by one of two who do it at the same instant; the other is told',
    async () => {
      for (let round = 0; round < 5; round++) {
        const input = { areaCode: GENERAL, shifts: [await shift()] };
        const answers = await Promise.all([shifts.plan(input, worker), shifts.plan(input, head)]);
        expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
      }
    },
  );
});
