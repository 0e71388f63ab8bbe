import { applyRetention } from '@microgrid/database/retention';
import { factOf } from '@microgrid/facts/fact';
import { handle, type FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { nextOf, openCares, volunteer, type Cares } from '../../../test/cares.ts';
import { COMMUNITY, GENERAL, head, idOf, leader, MICRO, person, resident, worker } from '../../../test/people.ts';
import { NameConsentEntity } from '../../name-consent/name-consent.entity.ts';
import { nameConsents } from '../../name-consent/name-consent.consumer.ts';
import { posts } from '../../../test/matters.ts';
import { postConsumer } from '../../post/post.consumer.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { excludeDeeds } from '../../post/still-serves.ts';
import { volunteers } from '../../volunteer/volunteer.consumer.ts';
import { VolunteerEntity } from '../../volunteer/volunteer.entity.ts';
import { CareNeedEntity } from '../care-need.entity.ts';
import { CareContactEntity } from '../contact/care-contact.entity.ts';
import { careByClock } from './care-by-clock.job.ts';
import { careFollowsGrids } from '../give-back/care-follows-grids.ts';
import { CareVisitEntity } from '../visit/care-visit.entity.ts';

const oral = { textVersion: 1, channel: 'ORAL', witnessId: leader.subject };

describe('care, as days go by,', () => {
  let cares: Cares;
  beforeAll(async () => void (cares = await openCares()));
  beforeEach(async () => {
    const em = cares.services.subgraph.database.orm.em.fork();
    await em.nativeDelete(CareVisitEntity, {});
    await em.nativeDelete(CareNeedEntity, {});
    await em.nativeDelete(CareContactEntity, {});
    await cares.clockTo('2026-03-02T10:00');
  });
  afterAll(() => cares.close());

  const em = () => cares.services.subgraph.database.orm.em.fork();

  it('is to be reviewed on its day, contacts go on, and is renewed as the person agrees again', async () => {
    const id = await cares.given();
    await cares.clockTo('2026-11-01T23:59:59');
    expect((await cares.look(id, 'status')).status).toBe('ACTIVE');
    await cares.clockTo('2026-11-02T00:00');
    expect(await cares.look(id, 'status nextOn availableActions')).toEqual({
      status: 'REVIEW_DUE',
      nextOn: '2026-11-02',
      availableActions: expect.arrayContaining(['REVIEW', 'END']),
    });
    const to = { endsOn: '2027-08-31', textVersion: 1, channel: 'ORAL', witnessId: leader.subject };
    const { need, codes } = await cares.move('reviewCare', id, worker, to);
    expect([codes, need]).toEqual([
      [],
      expect.objectContaining({ status: 'ACTIVE', endsOn: '2027-08-31', reviewOn: '2027-08-01', nextOn: '2026-11-02' }),
    ]);
    expect(need.consent.givenAt).toBe('2026-11-01T16:00:00.000Z');
  });

  it('is renewed by the person in the app before the worker says so, not the other way round', async () => {
    const id = await cares.given();
    await cares.clockTo('2026-11-02T00:00');
    const app = { endsOn: '2027-08-31', textVersion: 1, channel: 'APP' };
    expect((await cares.move('reviewCare', id, worker, app)).codes).toEqual(['CONFLICT']);
    expect((await cares.move('recordCareConsent', id, worker, oral)).codes).toEqual(['FORBIDDEN']);
    const said = await cares.move('recordCareConsent', id, resident, { textVersion: 1, channel: 'APP' });
    expect(said.need.status).toBe('REVIEW_DUE');
    const { need } = await cares.move('reviewCare', id, worker, app);
    expect(need).toMatchObject({ status: 'ACTIVE', consent: { channel: 'APP', witnesses: [] } });
    expect((await cares.move('reviewCare', id, worker, app)).codes).toEqual(['CONFLICT']);
  });

  it('goes to another visitor and rhythm by a review, what is to come with it', async () => {
    const id = await cares.given();
    const { id: former } = await nextOf(cares, id);
    const to = {
      endsOn: '2026-12-31',
      rhythm: 'WEEKLY',
      visitorId: volunteer.subject,
      textVersion: 1,
      channel: 'PAPER',
    };
    const { need } = await cares.move('reviewCare', id, worker, to);
    expect(need).toMatchObject({ rhythm: 'WEEKLY', nextOn: '2026-03-02', visitor: { id: volunteer.subject } });
    const told = (await cares.told()).filter(({ subject }) => subject === former);
    expect(told.at(-1)).toMatchObject({ type: 'dropped', data: { visitorId: leader.subject } });
    expect(await cares.look(id, 'id', leader)).toBeNull();
    expect((await cares.record((await nextOf(cares, id)).id, volunteer)).need.need.nextOn).toBe('2026-03-09');
    const nobody = { ...to, visitorId: idOf(999) };
    expect((await cares.move('reviewCare', id, worker, nobody)).error?.extensions).toMatchObject({
      argument: 'visitorId',
    });
  });

  it('runs out after its last day: nobody to reach, no contact, and a week later nothing is left but who looked in when', async () => {
    const id = await cares.given();
    await cares.record((await nextOf(cares, id)).id, leader);
    await cares.clockTo('2026-12-02T23:59');
    expect((await cares.look(id, 'status')).status).toBe('REVIEW_DUE');
    await cares.clockTo('2026-12-03T00:00');
    expect(await cares.look(id, 'status nextOn')).toEqual({ status: 'ENDED', nextOn: null });
    expect(await em().findOneOrFail(CareNeedEntity, id)).toMatchObject({ endReason: 'EXPIRED' });
    expect(await em().findOneOrFail(CareContactEntity, id)).toMatchObject({ name: null, personId: resident.subject });
    const day = (text: string) => new Date(`${text}+08:00`);
    await applyRetention(cares.services.subgraph.database, day('2026-12-09T23:00'));
    expect(await em().count(CareNeedEntity)).toBe(1);
    const proofs = await applyRetention(cares.services.subgraph.database, day('2026-12-10T01:00'));
    expect(proofs.map(({ entity, deed }) => `${entity} ${deed}`)).toEqual([
      'CareVisit EMPTIED',
      'CareNeed DELETED',
      'CareContact DELETED',
    ]);
    expect([await em().count(CareNeedEntity), await em().count(CareContactEntity)]).toEqual([0, 0]);
    const visits = await em().find(CareVisitEntity, { status: 'DONE' });
    expect(visits).toMatchObject([{ needId: null, gridCode: GENERAL, byId: leader.subject }]);
    const { data } = await cares.services.ask(
      '{ careVisits(where: { status: DONE }) { nodes { need { id } } } }',
      {},
      head,
    );
    expect(data.careVisits.nodes).toEqual([{ need: null }]);
  });

  it('ends when nobody agreed to it for 30 days', async () => {
    const [id, agreed] = [await cares.given('PROPOSED'), await cares.given('CONSENTED')];
    await cares.clockTo('2026-04-01T10:00');
    expect((await cares.look(id, 'status')).status).toBe('PROPOSED');
    await cares.clockTo('2026-04-01T10:11');
    expect((await cares.look(id, 'status')).status).toBe('ENDED');
    expect((await cares.look(agreed, 'status')).status).toBe('CONSENTED');
  });

  it('is settled alike by two clocks at once', async () => {
    const id = await cares.given('ACTIVE', { agreed: { rhythm: 'WEEKLY' } });
    await cares.services.stopClockAt(new Date('2026-03-20T00:00:00+08:00'));
    await Promise.all([cares.services.runJob(careByClock), cares.services.runJob(careByClock)]);
    expect((await cares.visitsOf(id)).map(({ status }) => status)).toEqual(['MISSED', 'MISSED', 'DUE']);
  });

  describe('goes back to be agreed on anew', () => {
    const hear = (consumer: FactConsumer, fact: Fact) =>
      cares.services.subgraph.database.transaction(async (transaction) => {
        await handle(consumer, fact, transaction);
        await transaction.flush();
      });
    beforeEach(async () => {
      const fork = em();
      await fork.nativeDelete(PostEntity, {});
      await fork.nativeDelete(VolunteerEntity, {});
      await fork.nativeDelete(NameConsentEntity, {});
      await cares.services.insert(PostEntity, posts);
      await cares.services.insert(VolunteerEntity, [
        { id: idOf(740), personId: volunteer.subject ?? '', gridCode: GENERAL },
      ]);
      const named = [leader, worker, volunteer];
      await cares.services.insert(
        NameConsentEntity,
        named.map(({ subject }) => ({ personId: subject ?? '' })),
      );
    });
    const post = { personId: leader.subject ?? '', role: 'MICRO_GRID_LEADER' as const };
    const ended = () => {
      const data = { ...post, endsOn: '2026-03-02', reason: 'TERM' as const };
      return factOf('appointment.ended.v1', { subject: idOf(701), gridCode: MICRO, data }, 'people');
    };
    const withdrawn = () => {
      const data = { personId: leader.subject ?? '', purpose: 'NAME_TO_SERVED' as const };
      return factOf('consent.withdrawn.v1', { subject: idOf(780), gridCode: '000000000', data }, 'people');
    };
    const isGivenBack = {
      status: 'CONSENTED',
      visitor: null,
      rhythm: null,
      nextOn: null,
      availableActions: ['AGREE', 'END'],
    };
    const seen = (id: string) => cares.look(id, 'status visitor { id } rhythm nextOn availableActions');

    it('E7: when its visitor leaves the post: no minute with both or neither', async () => {
      const id = await cares.given();
      const dropped = await nextOf(cares, id);
      await hear(postConsumer, ended());
      expect(await seen(id)).toEqual(isGivenBack);
      expect(await cares.look(id, 'id', leader)).toBeNull();
      expect((await cares.told()).at(-1)).toMatchObject({ type: 'dropped', subject: dropped.id });
      const again = { rhythm: 'MONTHLY', mode: 'PHONE', visitorId: worker.subject, firstOn: '2026-03-05' };
      expect((await cares.move('agreeCare', id, worker, again)).need).toMatchObject({
        status: 'ACTIVE',
        mode: 'PHONE',
      });
    });

    it('when its visitor withdraws being named', async () => {
      const id = await cares.given();
      await hear(nameConsents, withdrawn());
      expect(await seen(id)).toEqual(isGivenBack);
      const again = { rhythm: 'MONTHLY', mode: 'VISIT', visitorId: leader.subject, firstOn: '2026-03-05' };
      expect((await cares.move('agreeCare', id, worker, again)).codes).toEqual(['CONFLICT']);
      const data = { personId: leader.subject ?? '', purpose: 'NAME_TO_SERVED' as const, version: 1 };
      await hear(
        nameConsents,
        factOf('consent.given.v1', { subject: idOf(781), gridCode: '000000000', data }, 'people'),
      );
      expect((await cares.move('agreeCare', id, worker, again)).codes).toEqual([]);
    });

    it('but for a consent that a newer one has followed, in whichever order one hears of them', async () => {
      const id = await cares.given();
      const data = { personId: leader.subject ?? '', purpose: 'NAME_TO_SERVED' as const, version: 1 };
      await hear(
        nameConsents,
        factOf('consent.given.v1', { subject: idOf(781), gridCode: '000000000', data }, 'people'),
      );
      await hear(nameConsents, withdrawn());
      expect((await seen(id)).status).toBe('ACTIVE');
    });

    it('but for another consent that is withdrawn', async () => {
      const id = await cares.given();
      const fact = withdrawn();
      await hear(nameConsents, { ...fact, data: { ...fact.data, purpose: 'PUBLISH_NAME' } });
      expect((await seen(id)).status).toBe('ACTIVE');
    });

    it('when a volunteer leaves the reserve, and not when one becomes ready', async () => {
      const id = await cares.given('ACTIVE', { agreed: { visitorId: volunteer.subject } });
      const moved = (status: 'READY' | 'LEFT') => {
        const data = { personId: volunteer.subject ?? '', status, mentorId: null };
        return factOf('reserve_entry.moved.v1', { subject: idOf(740), gridCode: GENERAL, data }, 'people');
      };
      await hear(volunteers, moved('READY'));
      expect((await seen(id)).status).toBe('ACTIVE');
      await hear(volunteers, moved('LEFT'));
      expect(await seen(id)).toEqual(isGivenBack);
    });

    it('when its visitor is suspended, and not on leave', async () => {
      const id = await cares.given();
      const paused = (cause: 'LEAVE' | 'SUSPENSION') => {
        const standInId = cause === 'LEAVE' ? idOf(23) : null;
        const data = { ...post, cause, standInId, from: '2026-03-02', to: null };
        return factOf('appointment.paused.v1', { subject: idOf(701), gridCode: MICRO, data }, 'people');
      };
      await hear(postConsumer, paused('LEAVE'));
      expect((await seen(id)).status).toBe('ACTIVE');
      await hear(postConsumer, paused('SUSPENSION'));
      expect(await seen(id)).toEqual(isGivenBack);
    });

    // The embedded database has one connection: there the two come one after the other anyway.
    it.runIf(inject('postgresUrl') !== undefined)(
      'P25: by an end that is under way while a review gives it to somebody else: one waits for the other, without a deadlock',
      async () => {
        const id = await cares.given();
        const to = { endsOn: '2026-12-31', visitorId: worker.subject, textVersion: 1, channel: 'PAPER' };
        const { database } = cares.services.subgraph;
        const reviewing = await database.transaction(async (transaction) => {
          await excludeDeeds(transaction, MICRO);
          const review = cares.move('reviewCare', id, worker, to);
          for (let waiting = 0; waiting === 0;) {
            const { rows } = await sql`
              select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())
            `.execute(database.store.kysely());
            waiting = rows.length;
          }
          await handle(postConsumer, ended(), transaction);
          await transaction.flush();
          return { review };
        });
        expect((await reviewing.review).codes).toEqual(['CONFLICT']);
        expect(await seen(id)).toEqual(isGivenBack);
      },
    );

    it('but for a visitor who has another post there', async () => {
      const id = await cares.given();
      const other = {
        id: idOf(790),
        personId: leader.subject ?? '',
        role: 'COMMITTEE_CONTACT' as const,
        gridCode: GENERAL,
      };
      await cares.services.insert(PostEntity, [other]);
      await hear(postConsumer, ended());
      expect((await seen(id)).status).toBe('ACTIVE');
    });
  });

  it('E7: follows its grid to the one that took its place, whose worker answers for it from then on', async () => {
    const id = await cares.given();
    const to = `${COMMUNITY}008001`;
    await cares.services.subgraph.database.transaction((transaction) =>
      careFollowsGrids([{ from: MICRO, to }], transaction),
    );
    expect(await em().findOneOrFail(CareNeedEntity, id)).toMatchObject({ gridCode: to, status: 'ACTIVE' });
    expect((await nextOf(cares, id)).gridCode).toBe(`${COMMUNITY}008`);
    expect(await cares.look(id, 'id')).toBeNull();
    expect(await cares.look(id, 'id', person(50, 'GRID_WORKER', `${COMMUNITY}008`))).toEqual({ id });
  });
});
