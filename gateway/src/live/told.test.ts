import { describe, expect, it } from 'vitest';
import { Heard } from './heard.ts';
import { BEGUN } from './notifications/notified.ts';
import { told, type Look } from './told.ts';
import type { Watched } from './watched.ts';

const question = { text: '', variables: {}, key: 'it', path: ['matter', 'emergency'] };
const emergencies: Watched = { topic: 'EMERGENCY', within: '510115006', question };
const matter: Watched = { topic: 'MATTER', id: 'm', question: { ...question, path: ['matter'] } };

/** What is told while these answers are there, one look after the other. */
async function tellingOf(
  watched: Watched,
  looks: readonly (readonly [id: string, answer: Awaited<ReturnType<Look>>])[],
) {
  const heard = new Heard();
  const answers = [...looks];
  const results: unknown[] = [];
  const look: Look = async () => {
    const [, answer] = answers.shift() ?? [];
    const [following] = answers;
    if (following === undefined) heard.end('CLOSING');
    else heard.add(following[0]);
    return answer ?? {};
  };
  if (watched.topic === 'EMERGENCY') heard.add(looks[0]?.[0] ?? '');
  for await (const result of told(watched, heard, look)) results.push(JSON.parse(JSON.stringify(result)));
  return results;
}

const closing = {
  errors: [
    { message: 'this gateway is closing: subscribe again', extensions: { code: 'STREAM_ENDED', retryAfter: 1 } },
  ],
};
const emergency = (status: string | null) => ({ data: { matter: status === null ? null : { emergency: { status } } } });

describe('what whoever looks is told', () => {
  it('is the matter at once, and again only when it looks different', async () => {
    const seen = (status: string) => ['m', { data: { matter: { status } } }] as const;
    expect(await tellingOf(matter, [seen('A'), seen('A'), seen('B')])).toEqual([
      { data: { it: { status: 'A' } } },
      { data: { it: { status: 'B' } } },
      closing,
    ]);
  });

  it('is null of a matter that may not be seen, and nothing of an emergency', async () => {
    expect(
      await tellingOf(matter, [
        ['m', { data: { matter: null } }],
        ['m', { data: { matter: null } }],
      ]),
    ).toEqual([{ data: { it: null } }, closing]);
    expect(
      await tellingOf(emergencies, [
        ['e', emergency(null)],
        ['f', emergency('CALLING')],
      ]),
    ).toEqual([{ data: { it: { status: 'CALLING' } } }, closing]);
  });

  it('is null once nothing is missed of the own notifications, then each', async () => {
    const own: Watched = {
      topic: 'NOTIFICATION',
      question: { ...question, path: ['myNotifications', 'nodes', '0'] },
    };
    const heard = new Heard();
    const look: Look = async (_question, id) => {
      heard.end('CLOSING');
      return { data: { myNotifications: { nodes: [{ id }] } } };
    };
    heard.add(BEGUN);
    heard.add('n');
    const results: unknown[] = [];
    for await (const result of told(own, heard, look)) results.push(JSON.parse(JSON.stringify(result)));
    expect(results).toEqual([{ data: { it: null } }, { data: { it: { id: 'n' } } }, closing]);
  });

  it('is each emergency by itself', async () => {
    const all = [
      ['e', emergency('A')],
      ['f', emergency('A')],
      ['e', emergency('A')],
    ] as const;
    expect(await tellingOf(emergencies, all)).toHaveLength(3);
  });

  it('has errors where the answer has them, without the id of a request that nobody sent', async () => {
    const error = {
      message: 'no',
      path: ['matter', 'emergency', 'contact'],
      extensions: { code: 'FORBIDDEN', requestId: 'r' },
    };
    const [first] = await tellingOf(emergencies, [['e', { ...emergency('A'), errors: [error] }]]);
    expect(first).toEqual({
      data: { it: { status: 'A' } },
      errors: [{ message: 'no', path: ['it', 'contact'], extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
