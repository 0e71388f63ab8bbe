import { describe, expect, it, vi } from 'vitest';
import { openWorld } from '../world/world.ts';
import { resultsOf, streaming } from './streaming.ts';

const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { status } }`;
const POST = `{ grid(code: "510115006005007") { appointments(where: { role: GRID_WORKER, status: ACTIVE }) { nodes { id version } } } }`;
const MATTER = 'subscription ($id: ID!) { matterChanged(id: $id) { status } }';

/** In a world of its own: somebody serves no more afterwards, and the graph is gone. */
describe('a stream', () => {
  it('ends when a post ends that its holder had when it began, and with the gateway, each with a word', async () => {
    const world = await openWorld();
    const matters = `{ matters(first: 1) { nodes { id } } }`;
    const { data: found } = await world.ask(POST, {}, 'secretary');
    const { data } = await world.ask(matters, {}, 'worker');
    const variables = { id: data.matters.nodes[0].id };
    const [ofWorker, ofSecretary] = [await streaming(world, 'worker'), await streaming(world, 'secretary')];
    const [ending, going] = [ofWorker.subscribe(MATTER, variables), ofSecretary.subscribe(MATTER, variables)];
    await Promise.all([resultsOf(ending, 1), resultsOf(going, 1)]);

    const [post] = found.grid.appointments.nodes;
    const input = { appointmentId: post.id, expectedVersion: post.version, reason: 'MOVED' };
    expect((await world.ask(END, { input }, 'secretary')).data.endAppointment).toEqual({ status: 'ENDED' });
    await vi.waitUntil(() => ending.ending() === 'COMPLETE', { timeout: 20_000 });
    expect(ending.results.at(-1)?.errors).toEqual([
      { message: expect.stringContaining('a post of yours ended'), extensions: { code: 'STREAM_ENDED' } },
    ]);
    expect(going.ending()).toBeUndefined();

    await world.close();
    await vi.waitUntil(() => going.ending() !== undefined, { timeout: 20_000 });
    expect(going.results.at(-1)?.errors).toEqual([
      {
        message: expect.stringContaining('this gateway is closing'),
        extensions: { code: 'STREAM_ENDED', retryAfter: 1 },
      },
    ]);
  });
});
