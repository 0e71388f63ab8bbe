import { expect } from 'vitest';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { GENERAL, gridOfLeader, XINGLIN } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

/** Takes so many opinions on a round, as the leader, on a topic that no other step uses together. */
async function onARound(world: JourneyWorld, count: number, topic = 'D1') {
  const gridCode = await gridOfLeader(world);
  const one = { gridCode, topic, text: '楼道灯太暗（样例）', channel: 'ROUND' };
  const input = { opinions: Array.from({ length: count }, () => one) };
  const { takeOpinions } = await world.send('TakeOpinions', { input }, 'leader');
  return takeOpinions as { id: string; version: number; status: string; similar: string[]; dueAt: string }[];
}

/** One that the resident sent with a name. */
async function named(world: JourneyWorld, topic = 'D1'): Promise<{ opinionId: string; expectedVersion: number }> {
  const gridCode = await gridOfLeader(world);
  const one = { gridCode, topic, text: '希望增设座椅（样例）', isAnonymous: false };
  const { takeOpinions } = await world.send('TakeOpinions', { input: { opinions: [one] } }, 'resident');
  return { opinionId: takeOpinions[0].id, expectedVersion: takeOpinions[0].version };
}

const ofMine = async (world: JourneyWorld, id: string) =>
  (await world.send('MyOpinions', {}, 'resident')).opinions.nodes.find((one: { id: string }) => one.id === id);

export const opinions: Steps = {
  async TakeOpinions(world) {
    const taken = await onARound(world, 3);
    expect(taken).toHaveLength(3);
    expect(taken[0]).toMatchObject({ status: 'OPEN', dueAt: expect.any(String), version: 1 });
    expect(taken[0]?.similar).toEqual(expect.arrayContaining([taken[1]?.id, taken[2]?.id]));
    const gridCode = await gridOfLeader(world);
    const said = (text: string) => ({ gridCode, topic: 'D1', text, channel: 'ROUND' });
    const input = { opinions: [said('一（样例）'), said('二（样例）'), said('请打13800138000（样例）')] };
    expect(await world.refusal('TakeOpinions', { input }, 'leader')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'opinions.2.text',
    });
  },

  async OpinionsToAnswer(world) {
    await onARound(world, 1);
    const { opinions: open } = await world.send('OpinionsToAnswer', { general: GENERAL }, 'worker');
    expect(open.totalCount).toBeGreaterThan(0);
    const [first] = open.nodes;
    expect(first).toMatchObject({ text: expect.stringContaining('样例'), grid: { name: expect.any(String) } });
    expect(first.availableActions).toEqual(['REPLY', 'LINK', 'MERGE']);
    const due = open.nodes.map(({ dueAt }: { dueAt: string }) => dueAt);
    expect(due).toEqual(due.toSorted());
    const byResident = await world.send('OpinionsToAnswer', { general: GENERAL }, 'volunteer');
    expect(byResident.opinions).toEqual({ totalCount: 0, nodes: [] });
  },

  async MergeOpinions(world) {
    const [into, one, two] = await onARound(world, 3);
    const input = { intoOpinionId: into?.id, opinionIds: [one?.id, two?.id] };
    expect(await world.refusal('MergeOpinions', { input }, 'resident')).toMatchObject({ code: 'NOT_FOUND' });
    const { mergeOpinions } = await world.send('MergeOpinions', { input }, 'worker');
    expect(mergeOpinions).toEqual({ id: into?.id, mergedCount: 2, version: 2 });
    expect(await world.refusal('MergeOpinions', { input }, 'worker')).toMatchObject({ code: 'CONFLICT' });
  },

  async ReplyToOpinion(world) {
    const [one] = await onARound(world, 1);
    const input = { opinionId: one?.id, expectedVersion: one?.version, reply: '已报修（样例）' };
    const { replyToOpinion } = await world.send('ReplyToOpinion', { input }, 'leader');
    expect(replyToOpinion).toEqual({ id: one?.id, status: 'REPLIED', answeredAt: expect.any(String) });
    expect(await world.refusal('ReplyToOpinion', { input }, 'worker')).toMatchObject({ code: 'CONFLICT' });
  },

  async LinkOpinion(world) {
    const [one] = await onARound(world, 1);
    const input = { opinionId: one?.id, expectedVersion: one?.version, kind: 'A5', severity: 'ORDINARY' };
    const { linkOpinion } = await world.send('LinkOpinion', { input }, 'worker');
    expect(linkOpinion).toEqual({
      id: one?.id,
      status: 'LINKED',
      matter: { id: expect.any(String), number: expect.any(String), status: 'REPORTED' },
    });
  },

  async MyOpinions(world) {
    const [own, another] = [await named(world, 'D3'), await named(world, 'D2')];
    const [into] = await onARound(world, 1, 'D3');
    const merge = { intoOpinionId: into?.id, opinionIds: [own.opinionId] };
    await world.send('MergeOpinions', { input: merge }, 'worker');
    const reply = '已安排（样例）';
    const answer = { opinionId: into?.id, expectedVersion: 2, reply };
    await world.send('ReplyToOpinion', { input: answer }, 'worker');
    await world.send('LinkOpinion', { input: { ...another, kind: 'E9' } }, 'worker');
    expect(await ofMine(world, own.opinionId)).toMatchObject({
      status: 'MERGED',
      text: '希望增设座椅（样例）',
      reply: null,
      answeredAt: expect.any(String),
      mergedInto: { reply, matter: null },
    });
    expect(await ofMine(world, another.opinionId)).toMatchObject({
      status: 'LINKED',
      matter: { number: expect.any(String), status: 'REPORTED', closedAt: null },
    });
    const { data } = await world.ask(`{ opinion(id: "${own.opinionId}") { id } }`, {}, 'auditor');
    expect(data).toEqual({ opinion: null });
  },

  async PublishDigest(world) {
    const taken = await onARound(world, 20, 'D2');
    const entry = { said: '楼道灯太暗（样例）', did: '已更换（样例）' };
    const entries = [
      { ...entry, opinionIds: taken.map(({ id }) => id) },
      { ...entry, opinionIds: [taken[0]?.id] },
    ];
    const input = { gridCode: XINGLIN, month: shanghaiDate().slice(0, 7), entries };
    const refusal = await world.refusal('PublishDigest', { input }, 'worker');
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', needs: expect.stringContaining('TOTAL_GRID_HEAD') });
    const { publishOpinionDigest } = await world.send('PublishDigest', { input }, 'secretary');
    expect(publishOpinionDigest).toMatchObject({ month: input.month, publishedAt: expect.any(String) });
    expect(publishOpinionDigest.entries).toEqual([
      // Drawn by which they are: twenty are told as one of these.
      { ...entry, opinions: { value: expect.toBeOneOf([15, 20, 25]), status: 'ROUNDED' } },
      { ...entry, opinions: { value: null, status: 'BELOW' } },
    ]);
  },

  async YouSaidWeDid(world) {
    const { opinionDigests } = await world.send('YouSaidWeDid', { community: XINGLIN });
    expect(opinionDigests.nodes.length).toBeGreaterThanOrEqual(11);
    const [last] = opinionDigests.nodes;
    expect(last).toMatchObject({ grid: { name: expect.any(String) }, month: expect.stringMatching(/^\d{4}-\d\d$/) });
    const months = opinionDigests.nodes.map(({ month }: { month: string }) => month);
    expect(months).toEqual(months.toSorted().toReversed());
  },
};
