import type { Actor } from '@microgrid/access/actor';
import { factCatalogue } from '@microgrid/facts/catalogue';
import { buildFederatedSchema } from '@microgrid/subgraph/build-schema';
import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCares } from '../../test/cares.ts';
import { openMatters, type Matters } from '../../test/matters.ts';
import { head, leader, resident, worker } from '../../test/people.ts';
import { activityRow, inHours } from '../../test/rows.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { communityServices } from '../subgraph.ts';
import { WorkRole } from './work-role.terms.ts';

describe('as what somebody did something', () => {
  let matters: Matters;
  beforeAll(async () => void (matters = await openMatters()));
  afterAll(() => matters.close());

  const accepted = { status: 'ACCEPTED', handlerId: worker.subject, acceptedAt: inHours(-1) };
  const resolved = { ...accepted, status: 'RESOLVED', resolvedAt: inHours(-1), resolution: '已修复（样例）' };
  const rolesOf = async (id: string) => (await matters.look(id, 'history { action workRole }')).history;

  it.each<[string, object, object, Actor]>([
    ['resolveMatter', accepted, { resolution: '已修复（样例）' }, worker],
    ['replyToMatter', accepted, { reply: '正在处理（样例）' }, worker],
    ['verifyMatter', resolved, {}, head],
  ])('stands at the step of %s, and nothing where nobody said', async (mutation, state, input, actor) => {
    for (const workRole of ['SUPERVISE', null]) {
      const id = await matters.given(state);
      expect((await matters.move(mutation, id, actor, { ...input, workRole })).codes).toEqual([]);
      expect(await rolesOf(id)).toMatchObject([{ workRole }]);
    }
  });

  it('is of who serves: a reporter has none', async () => {
    const id = await matters.given(resolved);
    const { error } = await matters.move('verifyMatter', id, resident, { workRole: 'SUPERVISE' });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'workRole' });
    expect(await rolesOf(id)).toEqual([]);
  });

  it('stands at a contact', async () => {
    const cares = await openCares();
    await cares.clockTo('2026-03-02T10:00');
    const [due] = await cares.visitsOf(await cares.given());
    const input = { outcome: 'DONE', result: 'OK', workRole: 'LIAISE' };
    expect((await cares.record(due?.id ?? '', leader, input)).codes).toEqual([]);
    const query = '{ careVisits(where: { status: DONE }) { nodes { workRole } } }';
    const { data } = await cares.services.ask(query, {}, worker);
    expect(data.careVisits.nodes).toEqual([{ workRole: 'LIAISE' }]);
    await cares.close();
  });

  it('stands at an activity that was held', async () => {
    const row = activityRow(1, { status: 'ONGOING', startsAt: inHours(-2), endsAt: inHours(-1) });
    await matters.services.insert(ActivityEntity, [row]);
    const { data } = await matters.services.ask(
      `mutation ($input: EndActivityInput!) { endActivity(input: $input) { status workRole } }`,
      { input: { activityId: row.id, expectedVersion: 1, attendanceCount: 7, workRole: 'PUBLICISE' } },
      leader,
    );
    expect(data.endActivity).toEqual({ status: 'HELD', workRole: 'PUBLICISE' });
  });

  it('is counted nowhere: no measure, group, order or filter has it, and no fact tells it', async () => {
    const { schema } = await buildFederatedSchema(communityServices);
    const using = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!isObjectType(type) && !isInputObjectType(type)) return [];
      const fields = Object.values(type.getFields());
      const args = fields.flatMap((field) => ('args' in field ? field.args : []));
      return [...fields, ...args].some((one) => /\bWorkRole\b/.test(String(one.type))) ? [type.name] : [];
    });
    expect(using.toSorted()).toEqual([
      'Activity',
      'CareVisit',
      'EndActivityInput',
      'MatterEvent',
      'RecordCareVisitInput',
      'ReplyToMatterInput',
      'ResolveMatterInput',
      'VerifyMatterInput',
    ]);
    const kinds = Object.values(schema.getTypeMap()).filter(
      (type) => isEnumType(type) && /(Dimension|Order)$/.test(type.name),
    );
    const names = kinds.flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => name) : []));
    expect(names).toContain('DUE_ON_ASC');
    expect(names.filter((name) => name.includes('ROLE'))).toEqual([]);
    const told = JSON.stringify(factCatalogue);
    for (const role of Object.keys(WorkRole)) expect(told).not.toContain(`"${role}"`);
  });
});
