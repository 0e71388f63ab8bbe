import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCares, type Cares } from '../../../test/cares.ts';
import { leader } from '../../../test/people.ts';
import { NameConsentEntity } from '../../name-consent/name-consent.entity.ts';
import { giveCareBack } from './give-care-back.ts';

let cares: Cares;
beforeAll(async () => {
  cares = await openCares();
  await cares.clockTo('2026-03-02T10:00');
});
afterAll(() => cares.close());

it('care is asked in one statement whether its visitor keeps it, however much there is', async () => {
  const { database } = cares.services.subgraph;
  const give = () => database.transaction((em) => giveCareBack(em, { personId: leader.subject ?? '' }));
  const counts = [];
  for (let round = 0; round < 3; round++) {
    await cares.given();
    counts.push((await cares.services.statementsOf(give)).length);
  }
  expect(new Set(counts)).toEqual(new Set([counts[0]]));
  expect((await cares.services.statementsOf(give)).filter((text) => text.includes('care_need'))).toHaveLength(1);
});

it('care of somebody whose name may be told no more is given back, each with its contact', async () => {
  const { database } = cares.services.subgraph;
  const ids = [await cares.given(), await cares.given()];
  await database.orm.em.fork().nativeDelete(NameConsentEntity, { personId: leader.subject ?? '' });
  await database.transaction((em) => giveCareBack(em, { personId: leader.subject ?? newId() }));
  for (const id of ids) {
    expect(await cares.look(id, 'status visitor { id } nextOn')).toEqual({
      status: 'CONSENTED',
      visitor: null,
      nextOn: null,
    });
  }
});
