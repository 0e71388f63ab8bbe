/** Runs the example against a platform on this machine: `pnpm start`, then this. */
import { setTimeout as pause } from 'node:timers/promises';
import { loadApp } from './bare-context.ts';
import { bareWx } from './bare-wx.ts';

const GRAPH = process.env['GRAPH'] ?? 'http://127.0.0.1:4000';
const GENERAL = '510115006005007';

await run().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}; is ${GRAPH} running (pnpm start)?\n`,
  );
  process.exitCode = 1;
});

async function run(): Promise<void> {
  const say = (what: string, lines: readonly string[]) => process.stdout.write(`${what}\n  ${lines.join('\n  ')}\n`);
  const wx = bareWx({ isConnected: true, answersToLose: 0, kept: new Map() });
  const { openApp } = await loadApp(wx);
  const token = await tokenOf('resident');
  const app = await openApp({ graph: GRAPH, token: () => token, person: 'resident' });
  say('首页', await app.home(GENERAL.slice(0, 12)));

  wx.connect(false);
  const id = await app.report({ ...(await place()), kind: 'E1', description: '垃圾未清运（样例）' });
  await app.queue.drain();
  say('没有网络', app.sent());

  wx.connect(true);
  await app.queue.drain();
  say('恢复网络', [...app.sent(), await app.statusOf(id)]);

  await settle(id);
  await app.rate(id, 5);
  while (app.queue.writes().some(({ state }) => state === 'WAITING')) await pause(100);
  say('已结案', [...app.sent(), await app.statusOf(id)]);
}

/** Whom the embedded issuer of a developer's machine knows. */
async function tokenOf(who: string): Promise<string> {
  const response = await fetch(`${GRAPH}/dev/token/${who}`, { method: 'POST' });
  if (!response.ok) throw new Error(`no token for ${who}: HTTP ${response.status}`);
  const { token }: { token: string } = JSON.parse(await response.text());
  return token;
}

/** A micro-grid of the sample. */
async function place(): Promise<{ gridCode: string; place: string }> {
  const data = await ask(
    `{ grids(where: { level: MICRO, within: "${GENERAL}" }, first: 1) { nodes { code } } }`,
    'worker',
  );
  return { gridCode: data.grids.nodes[0].code, place: '样例小区北门' };
}

/** What those who serve do in their own apps. */
async function settle(matterId: string): Promise<void> {
  let expectedVersion = 1;
  for (const [deed, who, more] of [
    ['accept', 'worker', {}],
    ['resolve', 'worker', { resolution: '已清运（样例）' }],
    ['verify', 'secretary', {}],
    ['close', 'secretary', {}],
  ] as const) {
    const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}MatterInput`;
    const text = `mutation ($input: ${type}!) { done: ${deed}Matter(input: $input) { version } }`;
    const { done } = await ask(text, who, { input: { matterId, expectedVersion, ...more } });
    expectedVersion = done.version;
  }
}

async function ask(query: string, who: string, variables: object = {}): Promise<ReturnType<typeof JSON.parse>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(who)}` };
  const response = await fetch(`${GRAPH}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: ReturnType<typeof JSON.parse> = JSON.parse(await response.text());
  if (errors !== undefined) throw new Error(errors[0].message);
  return data;
}
