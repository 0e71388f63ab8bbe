import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nurse, type Departments } from './departments.ts';
import { author, marks, marksIn, openMarked, served, type Mark } from './marked.ts';
import { analyst, auditor, contact, handler, head, leader, neighbour, officer, worker } from './people.ts';
import { walk } from './walk.ts';

const whistle: Mark[] = ['whistleProblem', 'whistlePlace'];
const opinions: Mark[] = ['anonymousOpinion', 'namedOpinion'];
const emergency: Mark[] = ['emergencyPlace', 'emergencyText'];
const wisher: Mark[] = ['wisherName', 'wisherPhone', 'wisherAddress'];
const care: Mark[] = ['careName', 'carePhone', 'careAddress'];
const reads: Mark[] = ['readThing', 'readReason'];
const file: Mark[] = ['partyName', 'partyPhone', 'mediationNote'];
const requests: Mark[] = ['mediationRequest', 'mediationAnswer', 'agreement'];

/** What each finds, asking all that the schema offers; what serves them is theirs to read, and not one mark more. */
const finders: [who: string, actor: Actor, found: Mark[]][] = [
  ['nobody who signed in', ANONYMOUS, []],
  ['a stranger', neighbour, []],
  ['an analyst', analyst, []],
  ['a department handler, whom the street whistled for', handler, whistle],
  ['a handler of the department that it was referred to', nurse, ['destination']],
  ['a street officer', officer, whistle],
  ['a contact, who dispatches wishes', contact, [...whistle, ...opinions, 'wishText']],
  ['a privacy auditor', auditor, reads],
  [
    'the head',
    head,
    ['servedId', 'reporterName', 'reporterPhone', ...whistle, ...care, ...opinions, 'wishText', ...reads],
  ],
  [
    'the worker',
    worker,
    [
      'servedId',
      'reporterName',
      'reporterPhone',
      'detailsPlace',
      'detailsText',
      ...emergency,
      ...whistle,
      ...care,
      ...opinions,
    ],
  ],
  [
    'the leader, who mediates, took the wish and runs the activity',
    leader,
    [...emergency, ...whistle, ...opinions, ...wisher, ...file, ...requests, 'registrantName', 'registrantPhone'],
  ],
];

describe('whoever reported, wished, spoke, is cared for or is a party', () => {
  let departments: Departments;
  let ids: string[];
  beforeAll(async () => {
    ({ departments, ids } = await openMarked());
  });
  afterAll(() => departments.close());
  const found = async (actor: Actor) => marksIn(await walk(departments.services, actor, ids)).toSorted();

  it.each(finders)('E5: is found by %s no further than that', { timeout: 120_000 }, async (_who, actor, expected) => {
    expect(await found(actor)).toEqual(expected.toSorted());
  });

  it('E8: finds what is theirs, and nothing of others', { timeout: 120_000 }, async () => {
    // What they are refused of their own stands in their log, with them as the reader.
    const own: Mark[] = [
      'servedId',
      'detailsPlace',
      'detailsText',
      ...emergency,
      'wishText',
      ...requests,
      ...reads,
      'toldOf',
    ];
    expect(await found(served)).toEqual(own.toSorted());
    expect(await found(author)).toEqual(['namedOpinion']);
  });

  it('is told of by nobody where nobody may know: the walk comes to every other mark', () => {
    const all = new Set<Mark>([...finders.flatMap(([, , known]) => known), 'toldOf']);
    const nowhere = Object.keys(marks).filter((mark) => ![...all].some((known) => known === mark));
    expect(nowhere).toEqual(['authorId']);
  });
});
