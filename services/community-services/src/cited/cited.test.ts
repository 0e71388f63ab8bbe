import type { Actor } from '@microgrid/access/actor';
import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMMUNITY, idOf, leader, MICRO, officer, person, resident, STREET } from '../../test/people.ts';
import { careRow, matterRow, visitRow } from '../../test/rows.ts';
import { CareNeedEntity } from '../care/care-need.entity.ts';
import { CareVisitEntity } from '../care/visit/care-visit.entity.ts';
import { MatterReporterEntity } from '../matter/reporter/matter-reporter.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { communityServices } from '../subgraph.ts';
import { CitedThingEntity } from './cited-thing.entity.ts';
import { citedThings } from './cited-things.consumer.ts';

const FIELDS = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
  ... on Matter { id number status level place description resolution isMine grid { code } handler { id } enteredBy { id }
    history { action note } reporter(purpose: FOLLOW_UP) { name person { id } } availableActions }
  ... on CareVisit { id dueOn visitStatus: status result by { id } need { id } correctionReason } } }`;

const reviewer = person(41, 'APPEALS_REVIEWER', STREET);
const elsewhere = person(42, 'APPEALS_REVIEWER', '510115007');
const [APPEAL, OTHER_APPEAL] = [idOf(9001), idOf(9002)];

const matter = matterRow(1, { handlerId: leader.subject, resolution: '已修复（样例）' });
const sensitive = matterRow(2, { kind: 'C4', areTextsSealed: true, place: null, description: null });
const aboutReviewer = matterRow(3, { aboutPersonId: reviewer.subject });
const notCited = matterRow(4);
const care = careRow(1, { visitorId: leader.subject });
const visit = visitRow(1, { needId: care.id, visitorId: leader.subject });
const cited = [matter, sensitive, aboutReviewer, visit].map(({ id }) => id);

describe('what an open appeal cites', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    const matters = [matter, sensitive, aboutReviewer, notCited];
    await services.insert(MatterEntity, matters);
    await services.insert(
      MatterReporterEntity,
      matters.map(({ id: matterId }) => ({ matterId, personId: resident.subject })),
    );
    await services.insert(CareNeedEntity, [care]);
    await services.insert(CareVisitEntity, [visit]);
  });
  afterAll(() => services.close());
  beforeEach(() => services.subgraph.database.orm.em.fork().nativeDelete(CitedThingEntity, {}));

  type Status = 'OPEN' | 'UPHELD' | 'WITHDRAWN';
  const appeal = async (status: Status, { id = APPEAL, gridCode = MICRO, citedIds = cited } = {}) => {
    const about = { subject: id, gridCode, data: { appointmentId: idOf(77), status, citedIds } };
    const fact = factOf('appeal.moved.v1', about, 'evaluations');
    await services.subgraph.database.transaction((em) => handle(citedThings, fact, em));
  };
  const opened = async (actor: Actor) => {
    const refs = [
      ...[matter, sensitive, aboutReviewer, notCited].map(({ id }) => ({ __typename: 'Matter', id })),
      { __typename: 'CareVisit', id: visit.id },
    ];
    const { data } = await services.ask(FIELDS, { refs }, actor);
    return data._entities;
  };
  const nothing = [null, null, null, null, null];

  it('is opened to the appeals reviewer as outlines: no text, no family, nothing to be done, no complaint about them', async () => {
    expect(await opened(reviewer)).toEqual(nothing);
    await appeal('OPEN');
    const closed = {
      place: null,
      description: null,
      resolution: null,
      isMine: false,
      availableActions: [],
      handler: null,
      enteredBy: null,
      reporter: null,
    };
    expect(await opened(reviewer)).toMatchObject([
      { ...closed, id: matter.id, number: matter.number, status: 'REPORTED', grid: { code: MICRO } },
      { ...closed, id: sensitive.id, grid: { code: MICRO.slice(0, 15) } },
      null,
      null,
      {
        id: visit.id,
        visitStatus: 'DONE',
        dueOn: visit.dueOn,
        by: { id: leader.subject },
        need: null,
        correctionReason: null,
      },
    ]);
    expect(JSON.stringify(await opened(reviewer))).not.toMatch(/样例/);
  });

  it('is closed again by the decision, and when it is taken back', async () => {
    for (const status of ['UPHELD', 'WITHDRAWN'] as const) {
      await appeal('OPEN');
      expect((await opened(reviewer))[0]).not.toBeNull();
      await appeal(status);
      expect(await opened(reviewer)).toEqual(nothing);
    }
  });

  it('stays open as long as another open appeal cites it, and a fact told twice changes nothing', async () => {
    await appeal('OPEN');
    await appeal('OPEN');
    await appeal('OPEN', { id: OTHER_APPEAL, citedIds: [visit.id] });
    await appeal('UPHELD');
    expect((await opened(reviewer)).map((one: object | null) => one !== null)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it.each<[string, Actor]>([
    ['an appeals reviewer elsewhere', elsewhere],
    ['an analyst', person(43, 'ANALYST', STREET)],
    ['a department', person(44, 'DEPARTMENT_HANDLER', STREET)],
    ['a neighbour', person(45)],
  ])('is not opened to %s', async (_who, actor) => {
    await appeal('OPEN');
    expect(await opened(actor)).toEqual(nothing);
  });

  it('of a department is opened to the appeals reviewers of each street that it serves', async () => {
    await appeal('OPEN', { gridCode: '510115000' });
    expect((await opened(elsewhere))[0]).toMatchObject({ id: matter.id });
    expect((await opened(person(46, 'APPEALS_REVIEWER', '510116001')))[0]).toBeNull();
  });

  it('is in no list of theirs, and nobody else sees more or less of it', async () => {
    const before = await opened(officer);
    await appeal('OPEN');
    const { data } = await services.ask(
      `{ matters(where: { within: "${COMMUNITY}" }) { nodes { id } } careVisits { nodes { id } } }`,
      {},
      reviewer,
    );
    expect([data.matters.nodes, data.careVisits.nodes]).toEqual([[], []]);
    expect(await opened(officer)).toEqual(before);
  });
});
