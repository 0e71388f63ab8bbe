import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowGrids } from '../../../test/known.ts';
import { analyst, idOf, leader, STREET } from '../../../test/people.ts';
import { careRow, visitRow } from '../../../test/rows.ts';
import { communityServices } from '../../subgraph.ts';
import { CareNeedEntity } from '../care-need.entity.ts';
import { CareContactEntity } from '../contact/care-contact.entity.ts';
import { CareVisitEntity } from './care-visit.entity.ts';

const communities = ['001', '002'].map((code) => `${STREET}${code}`);
const micros = Array.from({ length: 300 }, (_, index) => `${communities[0]}001${String(index + 1).padStart(3, '0')}`);

describe('what everybody is told of care in closed quarters', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services, ...communities, `${communities[1]}001`, `${communities[0]}001`, ...micros);
    let next = 0;
    for (const [community, people] of [
      [communities[0], 3],
      [communities[1], 14],
    ] as const) {
      const needs = Array.from({ length: people }, () =>
        careRow((next += 1), { gridCode: `${community}001001`, visitorId: leader.subject }),
      );
      await services.insert(CareNeedEntity, needs);
      // Each need is another person's.
      await services.insert(
        CareContactEntity,
        needs.map(({ id }, index) => ({ needId: id, personId: idOf(8000 + next + index) })),
      );
      await services.insert(
        CareVisitEntity,
        Array.from({ length: 30 }, (_, index) => ({
          ...visitRow((next += 1), {
            gridCode: `${community}001001`,
            needId: needs[index % people]?.id ?? '',
            visitorId: null,
          }),
          dueOn: '2023-05-02',
          fromOn: '2023-05-01',
          missedOn: '2023-06-02',
          at: new Date('2023-05-02T02:00:00Z'),
        })),
      );
    }
    await services.subgraph.closeMonths(new Date('2024-01-10T00:00:00Z'));
  });
  afterAll(() => services.close());

  const asked = (by: string) =>
    services.ask(
      `{ careVisits(where: { within: "${STREET}", dueIn: "2023" }) { nodes { id } groups(by: [${by}], first: 100) { count { value } doneCount { value } } } }`,
      {},
      analyst,
    );

  it('golden: thirty contacts with three people are too few to tell; with fourteen they are near thirty', async () => {
    const { data, errors } = await asked('COMMUNITY');
    expect(errors).toEqual([]);
    expect(data.careVisits.nodes).toEqual([]);
    const [three, fourteen] = data.careVisits.groups;
    expect(three).toEqual({ count: { value: null }, doneCount: { value: null } });
    if (fourteen.count.value !== null) expect(Math.abs(fourteen.count.value - 30)).toBeLessThanOrEqual(9);
    // All of them were done: the same facts, and so the same figure.
    expect(fourteen.doneCount).toEqual(fourteen.count);
  });

  it.each(['GENERAL_GRID', 'COMMUNITY, MONTH'])('is not told by %s: no such level, or QUARTER instead', async (by) => {
    const { data, codes } = await asked(by).catch(() => ({ data: null, codes: ['GRAPHQL_VALIDATION_FAILED'] }));
    expect(data?.careVisits?.groups ?? null).toBeNull();
    expect(codes).not.toEqual([]);
  });

  it('tells how many needs there were at the end of a quarter in the same way', async () => {
    const { data, errors } = await services.ask(
      `{ careNeeds(where: { within: "${STREET}" }) { figuresAsOf groups(by: [COMMUNITY], first: 100) { count { value status } } } }`,
      {},
      analyst,
    );
    expect(errors).toEqual([]);
    expect(data.careNeeds.figuresAsOf).toBe('2023-12-31');
    for (const { count } of data.careNeeds.groups) expect(count.status).toBe('BELOW');
  });
});
