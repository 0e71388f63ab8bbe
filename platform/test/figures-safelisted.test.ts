import { trustedDocuments } from '@microgrid/gateway/trusted-documents';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const QUESTION = 'query Levels { grids { groups(by: [LEVEL]) { key { level } count { value } } } }';

describe('P12: figures of a gateway that answers trusted documents alone', () => {
  let world: World;
  beforeAll(async () => {
    const documents = trustedDocuments([{ app: 'desk', version: '1', documents: new Map([['levels', QUESTION]]) }]);
    world = await openWorld({ safelist: documents });
  });
  afterAll(() => world.close());

  interface From {
    readonly who: 'analyst' | 'officer';
    readonly app: string;
    readonly scope?: string;
  }
  const send = async (path: string, { who, app, scope }: From, body?: object) => {
    const authorization = `Bearer ${await world.issuer.mint(samplePeople()[who], { app, scope })}`;
    const response = await world.fetch(path, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { authorization, 'content-type': 'application/json' },
    });
    const { errors, rows }: ReturnType<typeof JSON.parse> = await response.json();
    return errors === undefined ? [response.status, rows.length] : [response.status, errors[0].extensions.code];
  };
  const desk: From = { who: 'officer', app: 'desk' };

  it('are asked by the id of a document of the app', async () => {
    expect(await send('/figures.json', desk, { documentId: 'levels' })).toEqual([200, expect.any(Number)]);
    expect(await send('/figures.json', desk, { documentId: 'none' })).toEqual([400, 'UNKNOWN_DOCUMENT']);
  });

  it('are asked freely, or as a saved question, by whoever may ask what they write', async () => {
    for (const [path, body] of [
      ['/figures.json', { query: QUESTION }],
      ['/figures/vacancies.json', undefined],
    ] as const) {
      expect(await send(path, desk, body)).toEqual([403, 'FREE_TEXT_REFUSED']);
      expect(await send(path, { ...desk, scope: 'graph:ask' }, body)).toEqual([200, expect.any(Number)]);
      expect(await send(path, { who: 'analyst', app: 'desk' }, body)).toEqual([200, expect.any(Number)]);
    }
  });
});
