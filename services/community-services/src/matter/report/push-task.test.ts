import type { Actor } from '@microgrid/access/actor';
import { admissions } from '@microgrid/subgraph/known-admissions';
import { know } from '@microgrid/subgraph/known-testing';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowGrids } from '../../../test/known.ts';
import { GENERAL, head, leader, officer, person, resident, worker } from '../../../test/people.ts';
import { communityServices } from '../../subgraph.ts';
import { MatterEntity } from '../matter.entity.ts';

const STREET = GENERAL.slice(0, 9);
const handler = person(30, 'DEPARTMENT_HANDLER', STREET);
const report = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) {
  id kind status level isMine grid { code } admission { code } } }`;

describe('an assisting task', () => {
  let services: TestSubgraph;
  const today = shanghaiDate();
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
  });
  afterAll(() => services.close());

  const push = (admissionCode: string, actor: Actor = handler) => {
    const input = {
      kind: 'G',
      severity: 'ORDINARY',
      gridCode: GENERAL,
      place: '样例路1号',
      description: '协助发放通知（样例）',
      admissionCode,
    };
    return services.ask(report, { input }, actor);
  };
  const stored = () => services.subgraph.database.orm.em.fork().count(MatterEntity);

  it('waits to be sent again while not all admissions are known here', async () => {
    const { errors } = await push('2026-001');
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_CAUGHT_UP', argument: 'admissionCode' });
  });

  describe('with all admissions known', () => {
    beforeAll(async () => {
      const admission = (id: string, state: object, gridCode = STREET) => ({ id, gridCode, state });
      await know(services.subgraph.database, admissions, [
        admission('2026-001', { validFrom: '2020-01-01', validTo: today }),
        admission('2026-002', { validFrom: '2020-01-01', validTo: '2020-12-31' }),
        admission('2026-003', { validFrom: '2999-01-01', validTo: '2999-12-31' }),
        admission('2026-004', { validFrom: '2020-01-01', validTo: '2999-12-31' }, '510115007'),
      ]);
    });

    it.each([
      ['a department', handler],
      ['the street', officer],
    ])('is pushed to a general grid by %s, with an admission that holds', async (_who, actor) => {
      expect((await push('2026-001', actor)).data.reportMatter).toMatchObject({
        kind: 'G',
        status: 'REPORTED',
        level: 'L1',
        isMine: true,
        grid: { code: GENERAL },
        admission: { code: '2026-001' },
      });
    });

    it('is accepted by the worker of the general grid, and seen by no leader of a micro-grid', async () => {
      const { id } = (await push('2026-001')).data.reportMatter;
      const query = `query ($id: ID!) { matter(id: $id) { admission { code } } }`;
      expect((await services.ask(query, { id }, leader)).data.matter).toBeNull();
      const accept = `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { status } }`;
      const input = { matterId: id, expectedVersion: 1 };
      expect((await services.ask(accept, { input }, worker)).data.acceptMatter).toEqual({ status: 'ACCEPTED' });
    });

    it.each([
      ['has ended', '2026-002'],
      ['has not begun', '2026-003'],
      ['holds in another street', '2026-004'],
      ['does not exist', '2026-005'],
    ])('is refused when its admission %s, naming the code, and nothing is stored', async (_why, code) => {
      const before = await stored();
      expect((await push(code)).errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: code });
      expect(await stored()).toBe(before);
    });

    it.each([
      ['a resident', resident],
      ['the worker', worker],
      ['the head', head],
      ['the department of another street', person(31, 'DEPARTMENT_HANDLER', '510115007')],
    ])('is not pushed by %s', async (_who, actor) => {
      expect((await push('2026-001', actor)).codes).toEqual(['FORBIDDEN']);
    });
  });
});
