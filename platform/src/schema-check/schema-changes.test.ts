import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vagueDeprecations } from './deprecations.ts';
import { questionDocuments } from './question-documents.ts';
import { fitting, schemaChanges } from './schema-changes.ts';

const API = readFileSync(new URL('../../../gateway/api.graphql', import.meta.url), 'utf8');
const DESK = { who: 'desk 1.4.0', text: 'query Panel { grid(code: "510115006005") { code householdsAsOf } }' };
const PHONE = { who: 'phone 2', text: 'query Mine { grid(code: "510115006005") { name } }' };

/** The graph of today, one line of it changed. */
const changed = (from: RegExp, to: string) => {
  const next = API.replace(from, to);
  expect(next).not.toBe(API);
  return next;
};
const WITHOUT_FIELD = () => changed(/ {2}"""[^"]*"""\n {2}householdsAsOf: .*\n/, '');

describe('a change of the graph', () => {
  it('that takes a field away is refused by the names of those who ask it', async () => {
    const { broken, unused } = await schemaChanges([API, WITHOUT_FIELD()], [DESK, PHONE]);
    expect(broken).toEqual([
      'desk 1.4.0 Panel: Cannot query field "householdsAsOf" on type "Grid". Did you mean "households" or "householdCounts"?',
      "Field 'householdsAsOf' was removed from object type 'Grid': used by desk 1.4.0 Panel",
    ]);
    expect(unused).toEqual([]);
  });

  it('that takes away what somebody subscribes to is refused like any other', async () => {
    const text = 'subscription Own { notificationAdded { id } }';
    const next = changed(/ {2}"""[^"]*"""\n {2}notificationAdded: .*\n/, '');
    const { broken } = await schemaChanges([API, next], [{ who: 'phone 2', text }]);
    expect(broken.join('\n')).toContain("was removed from object type 'Subscription': used by phone 2 Own");
  });

  it('that takes away what a saved question asks is refused by its id and title', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'questions-'));
    const file = join(folder, 'questions.json');
    const document = 'query Dated { grids { nodes { householdsAsOf } } }';
    await writeFile(file, JSON.stringify([{ id: '01a0', title: '户数（样例）', document }]));
    const { broken } = await schemaChanges([API, WITHOUT_FIELD()], await questionDocuments(file));
    expect(broken.join('\n')).toContain('saved question 01a0 户数（样例） Dated: Cannot query field "householdsAsOf"');
    await rm(folder, { recursive: true });
  });

  it('that takes a field away which nobody asks passes, and is told', async () => {
    const { broken, unused } = await schemaChanges([API, WITHOUT_FIELD()], [PHONE]);
    expect(broken).toEqual([]);
    expect(unused).toEqual(["Field 'householdsAsOf' was removed from object type 'Grid'"]);
  });

  it.each([
    [
      'an argument that is required now',
      /\n {2}grid\(\n/,
      '\n  grid(day: Int!\n',
      "Argument 'day: Int!' added to field 'Query.grid': used by desk 1.4.0 Panel, phone 2 Mine",
    ],
    [
      'a field that may be null now',
      /(type Grid \{[^]*?\n {2}name: )String!/,
      '$1String',
      "Field 'Grid.name' changed type from 'String!' to 'String': used by phone 2 Mine",
    ],
  ])('is refused where it is %s', async (_what, from, to, message) => {
    const { broken } = await schemaChanges([API, changed(from, to)], [DESK, PHONE]);
    expect(broken.join('\n')).toContain(message);
  });

  it('counts all fields of an input whose variables nobody knows', async () => {
    const text = 'mutation Take($input: AcceptMatterInput!) { acceptMatter(input: $input) { id } }';
    const next = changed(/(input AcceptMatterInput \{[^]*?\n {2}expectedVersion: )Int\b/, '$1Float');
    const { broken } = await schemaChanges([API, next], [{ who: 'phone 2', text }]);
    expect(broken.join('\n')).toMatch(/'AcceptMatterInput.expectedVersion' changed type .*: used by phone 2 Take/);
    expect((await schemaChanges([API, next], [PHONE])).broken).toEqual([]);
  });

  it('that adds something surprises nobody, and a new value of an enum may', async () => {
    const next = changed(/\nenum GridLevel \{\n/, '\nenum GridLevel {\n  NANO\n');
    const { broken, dangerous, count } = await schemaChanges([API, next], [DESK, PHONE]);
    expect([broken, count]).toEqual([[], 1]);
    expect(dangerous).toEqual(["Enum value 'NANO' was added to enum 'GridLevel'"]);
  });

  it('is none where only what is said about something changes', async () => {
    const next = changed(/\ntype Grid \{\n/, '\ntype Grid {\n  # another word\n');
    expect(await schemaChanges([API, next], [DESK])).toEqual({ broken: [], unused: [], dangerous: [], count: 0 });
  });

  it('is not held against what could not be asked before', () => {
    const [one] = fitting([{ who: 'journeys', text: `${PHONE.text} query Later { later }` }], API);
    expect(one).toMatchObject({ who: 'journeys Mine', text: expect.stringContaining('query Mine') });
  });
});

describe('a deprecation', () => {
  it('says what to use instead and until when', () => {
    const sdl = `type Grid {
      good: Int @deprecated(reason: "ask households until 2027-06-30")
      vague: Int @deprecated(reason: "do not use")
      mute(of: Int @deprecated): Int
    }
    enum Level { OLD @deprecated(reason: "use MICRO instead") }`;
    const say = 'say "<what to use instead> until <YYYY-MM-DD>"';
    expect(vagueDeprecations(sdl)).toEqual([
      `Grid.vague is deprecated for "do not use": ${say}`,
      `Grid.mute.of is deprecated for "": ${say}`,
      `Level.OLD is deprecated for "use MICRO instead": ${say}`,
    ]);
  });
});
