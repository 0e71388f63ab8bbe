import { ANONYMOUS, GATEWAY } from '@microgrid/access/actor';
import { openTestStore } from '@microgrid/database/testing';
import { overHttp } from '@microgrid/gateway/http-data-source';
import { people } from '@microgrid/people/subgraph';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { listenAsSubgraph } from '@microgrid/subgraph/serve';
import { openSubgraph } from '@microgrid/subgraph/subgraph';
import { openTraceCollector, type CollectedSpan, type TraceCollector } from '@microgrid/process/trace-collector';
import { startTracing, traced } from '@microgrid/process/tracing';
import { context, propagation, trace } from '@opentelemetry/api';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { COMMUNITY } from './world/community-query.ts';
import { openWorld } from './world/world.ts';

const FOREIGN = 'a'.repeat(32);
const traceparent = `00-${FOREIGN}-${'b'.repeat(16)}-01`;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

describe('a trace', () => {
  let collector: TraceCollector;
  beforeEach(async () => {
    collector = await openTraceCollector(inject('distributed')?.collectorPort);
  });
  afterEach(() => {
    collector.close();
    for (const global of [trace, context, propagation]) global.disable();
  });

  const named = (name: string) => collector.spans.filter((span) => span.name === name);
  const above = (span: CollectedSpan | undefined) =>
    collector.spans.find(({ spanId }) => spanId === span?.parentSpanId);

  it('is one from the gateway to the statements of all subgraphs, and not that of a client', async () => {
    const world = await openWorld({ collector: collector.url });
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await world.issuer.mint(samplePeople().secretary)}`,
        traceparent,
      },
      body: JSON.stringify({ query: COMMUNITY, variables: { code: '510115006005' } }),
    });
    expect(JSON.parse(await response.text()).errors).toBeUndefined();
    await world.close();

    const isDistributed = inject('distributed') !== undefined;
    const requestId = response.headers.get('x-request-id');
    const ofRequest = () => collector.spans.filter(({ attributes }) => attributes['requestId'] === requestId);
    // Each process sends its spans when it has some, and the four that answer are not closed here.
    await vi.waitUntil(() => new Set(ofRequest().map(({ attributes }) => attributes['subgraph'])).size === 5, {
      timeout: 30_000,
    });
    const [root, ...others] = ofRequest().filter(({ name }) => name === 'POST /graphql');
    expect(others).toEqual([]);
    expect(root?.parentSpanId).toBeUndefined();
    const spans = collector.spans.filter(({ traceId }) => traceId === root?.traceId);
    const answers = ofRequest().filter(({ attributes }) => 'subgraph' in attributes);
    expect(new Set(answers.map(({ attributes }) => attributes['subgraph']))).toEqual(
      new Set(['organisation', 'people', 'community-services', 'evaluations']),
    );
    for (const { name, service, attributes, ...answer } of answers) {
      expect(name).toBe('query');
      expect(service).toBe(isDistributed ? `microgrid-${attributes['subgraph']}` : 'microgrid-platform');
      expect(attributes['requestId']).toBe(root?.attributes['requestId']);
      expect(answer.traceId).toBe(root?.traceId);
    }
    const statement = spans.find(({ name }) => name === 'select "organisation"."grid"');
    expect(above(statement)?.attributes['subgraph']).toBe('organisation');
    expect(above(above(statement))).toMatchObject({ name: 'gateway.fetch', traceId: root?.traceId });
    // Nothing of this request is outside its trace.
    expect(collector.spans.filter(({ traceId }) => traceId === FOREIGN)).toEqual([]);
    if (!isDistributed) expect(spans).toHaveLength(collector.spans.length);
    expect(collector.textOf(root?.traceId)).not.toContain('510115006005');
    expect(new Set(collector.textOf(root?.traceId).match(UUID))).toEqual(new Set([requestId]));
  }, 180_000);

  it('goes on in a subgraph that the gateway asks over HTTP, where nobody else can write into it', async () => {
    const secrets = ['the gateway and people know this'];
    const tracing = await startTracing('test', collector.url);
    const store = await openTestStore();
    const log = pino({ level: 'silent' });
    const subgraph = await openSubgraph(people, { store, log });
    const server = await listenAsSubgraph(subgraph, { secrets, host: '127.0.0.1', port: 0, log });
    const source = overHttp('people', { url: server.url, secrets });
    const grantsOf = {
      query: 'query GrantsOf($personId: ID!) { grantsOf(personId: $personId) { role } }',
      variables: { personId: samplePeople().secretary },
    };
    const answers = await traced('gateway', {}, () =>
      Promise.all([GATEWAY, ANONYMOUS].map((actor, index) => source.ask(grantsOf, { actor, requestId: `r${index}` }))),
    );
    const forged = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { traceparent, 'x-request-id': 'forged' },
      body: JSON.stringify(grantsOf),
    });
    await source.close();
    await server.close();
    await subgraph.close();
    await tracing?.close();
    await store.close();

    expect(answers.map(({ errors }) => errors?.length)).toEqual([undefined, 1]);
    expect(forged.status).toBe(401);
    const [gateway] = named('gateway');
    const about = { 'graphql.operation.type': 'query', 'graphql.operation.name': 'GrantsOf', subgraph: 'people' };
    const { traceId, spanId: parentSpanId } = gateway ?? {};
    const ofTrace = named('query').filter((span) => span.traceId === traceId);
    expect(ofTrace.toSorted((a, b) => Number(a.hasFailed) - Number(b.hasFailed))).toMatchObject([
      { traceId, parentSpanId, hasFailed: false, attributes: { ...about, requestId: 'r0' } },
      {
        traceId,
        parentSpanId,
        hasFailed: true,
        attributes: { ...about, requestId: 'r1', 'error.type': 'UNAUTHENTICATED' },
      },
    ]);
    expect(named('select "people"."appointment"').map((span) => span.traceId)).toContain(traceId);
    for (const kept of [FOREIGN, 'forged', samplePeople().secretary])
      expect(collector.textOf(traceId)).not.toContain(kept);
  });
});
