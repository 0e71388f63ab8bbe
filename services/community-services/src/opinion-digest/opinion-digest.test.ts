import { DEFAULT_SECRET, Secret } from '@microgrid/disclosure/secret';
import { toldCount } from '@microgrid/disclosure/told-count';
import { newId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { communitiesOf } from '@microgrid/sample-network/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOpinions, type Opinions } from '../../test/opinions.ts';
import {
  COMMUNITY,
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import { OpinionDigestEntity } from './opinion-digest.entity.ts';
import { sampleDigests } from './opinion-digest.sample.ts';

const POST = `mutation ($input: PublishOpinionDigestInput!) { publishOpinionDigest(input: $input) {
  id month publishedAt grid { code } entries { said did opinions { value status hiddenParts } } } }`;
const LIST = `query ($where: OpinionDigestWhere) { opinionDigests(where: $where) {
  nodes { id month entries { said opinions { value status } } } } }`;
const month = shanghaiDate().slice(0, 7);
const entry = { said: '希望增设座椅（样例）', did: '已增设4处（样例）' };

describe('a digest of opinions', () => {
  let opinions: Opinions;
  beforeAll(async () => {
    opinions = await openOpinions();
  });
  afterAll(() => opinions.close());

  const post = async (more: object, actor = head) => {
    const input = { gridCode: COMMUNITY, month, entries: [entry], ...more };
    const { data, codes, errors } = await opinions.services.ask(POST, { input }, actor);
    return { digest: data?.publishOpinionDigest, codes, error: errors[0]?.extensions };
  };
  const list = async (where: object = {}) => (await opinions.services.ask(LIST, { where })).data.opinionDigests.nodes;

  it('is posted by the head, and read by everybody', async () => {
    const { digest } = await post({ month: '2026-01' });
    expect(digest).toEqual({
      id: expect.any(String),
      month: '2026-01',
      publishedAt: expect.any(String),
      grid: { code: COMMUNITY },
      entries: [{ ...entry, opinions: { value: null, status: 'BELOW', hiddenParts: null } }],
    });
    const shown = { id: digest.id, month: '2026-01' };
    expect(await list({ month: '2026-01' })).toMatchObject([shown]);
    expect(await list({ within: GENERAL.slice(0, 9), month: '2026-01' })).toMatchObject([shown]);
    expect(await list({ within: '510115006004' })).toEqual([]);
    const query = `{ _entities(representations: [{ __typename: "OpinionDigest", id: "${digest.id}" }]) { ... on OpinionDigest { id } } }`;
    expect((await opinions.services.ask(query)).data._entities).toEqual([{ id: digest.id }]);
  });

  it.each([
    ['the worker', worker],
    ['the leader', leader],
    ['a contact', contact],
    ['the street', officer],
    ['a resident', resident],
    ['the head of another', person(40, 'TOTAL_GRID_HEAD', '510115006004')],
  ])('is not posted by %s', async (_who, actor) => {
    const { codes, error } = await post({}, actor);
    expect(codes).toEqual(['FORBIDDEN']);
    expect(error?.['needs']).toContain('TOTAL_GRID_HEAD');
  });

  it('says of few that they are few, and of more what a table tells of them, those merged with them', async () => {
    const into = await opinions.given({ mergedCount: 3 });
    const ids = [into];
    for (let n = 0; n < 3; n++) ids.push(await opinions.given({ status: 'MERGED', mergedIntoId: into }));
    const singles: string[] = [];
    for (let n = 0; n < 16; n++) singles.push(await opinions.given());
    const [few, more] = [
      { ...entry, opinionIds: [into, into] },
      { ...entry, opinionIds: [into, ...singles] },
    ];
    const { digest } = await post({ entries: [few, more] });
    const secret = new Secret(DEFAULT_SECRET);
    const all = toldCount({ dataSet: 'opinion', isSensitive: false, ids: [...ids, ...singles] }, secret);
    expect(digest.entries.map(({ opinions: told }: { opinions: object }) => told)).toEqual([
      { value: null, status: 'BELOW', hiddenParts: null },
      { value: all, status: 'ROUNDED', hiddenParts: null },
    ]);
    expect([15, 20, 25]).toContain(all);
    const em = opinions.services.subgraph.database.orm.em.fork();
    const rows = JSON.stringify(await em.findAll(OpinionDigestEntity));
    for (const id of [...ids, ...singles, head.subject]) expect(rows).not.toContain(id);
  });

  it('posted again replaces that of the month, and the last month comes first', async () => {
    const before = (await post({ month: '2026-02' })).digest;
    const { digest } = await post({ month: '2026-02', entries: [{ ...entry, did: '已全部增设（样例）' }] });
    expect([digest.id, digest.entries[0].did]).toEqual([before.id, '已全部增设（样例）']);
    const months = (await list()).map((one: { month: string }) => one.month);
    expect(months).toEqual(months.toSorted().toReversed());
    expect(new Set(months).size).toBe(months.length);
  });

  it('P25: posted by several devices at once is one', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => post({ month: '2026-03' })));
    expect(all.flatMap(({ codes }) => codes)).toEqual([]);
    expect(await list({ month: '2026-03' })).toHaveLength(1);
  });

  it('P21: is posted once, however often it is sent', async () => {
    const writeId = newId();
    const [first, again] = [await post({ month: '2026-04', writeId }), await post({ month: '2026-04', writeId })];
    expect(again.digest).toEqual(first.digest);
    expect(first.digest.id).toBe(writeId);
  });

  it.each([
    ['a month to come', { month: '2999-01' }, 'month'],
    ['a year', { month: '2025' }, 'month'],
    ['a quarter', { month: '2025-Q1' }, 'month'],
    ['no entry', { entries: [] }, 'entries'],
    ['a number to call', { entries: [{ ...entry, did: '请打13800138000（样例）' }] }, 'entries.0.did'],
    ['nothing said', { entries: [entry, { ...entry, said: ' ' }] }, 'entries.1.said'],
    ['an opinion that there is not', { entries: [{ ...entry, opinionIds: [idOf(9999)] }] }, 'entries.0.opinionIds'],
  ])('is refused with %s', async (_what, wrong, argument) => {
    expect((await post(wrong)).error).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('is of a community, and of opinions there', async () => {
    expect((await post({ gridCode: GENERAL })).error).toMatchObject({ argument: 'gridCode' });
    const far = await opinions.given({ gridCode: '510115006004001001' });
    const both = { ...head, grants: [...head.grants, { role: 'TOTAL_GRID_HEAD' as const, scope: '510115006004' }] };
    const { error } = await post({ entries: [{ ...entry, opinionIds: [far] }] }, both);
    expect(error).toMatchObject({ argument: 'entries.0.opinionIds' });
  });
});

describe('the digests of the sample', () => {
  it('are one a month that ended, posted in the next, of what was said then', () => {
    for (const community of communitiesOf({ streets: 1 })) {
      const digests = sampleDigests(community);
      expect(digests.length).toBeGreaterThanOrEqual(11);
      expect(new Set(digests.map((digest) => digest.month)).size).toBe(digests.length);
      for (const { month: of, entries, publishedAt } of digests) {
        expect(shanghaiDate(publishedAt).slice(8)).toBe('03');
        expect(shanghaiDate(publishedAt) > of).toBe(true);
        expect(publishedAt <= community.asOf).toBe(true);
        for (const { opinions: count } of entries) expect(count === null || count % 5 === 0).toBe(true);
      }
    }
  });
});
