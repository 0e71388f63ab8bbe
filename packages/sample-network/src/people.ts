import { gridsValidFrom, type GridTree } from './grids.ts';
import { smallRural } from './network-shape.ts';
import { Random } from './random.ts';
import { plusMinutes, startOfDate } from './shanghai-time.ts';

type SourceKind =
  | 'PROPERTY'
  | 'BUILDING_HEAD'
  | 'PARTY_MEMBER'
  | 'RETIREE'
  | 'VETERAN'
  | 'VOLUNTEER'
  | 'RIDER'
  | 'OTHER';

export interface PersonRow {
  id: string;
  displayName: string;
  workPhone: string | null;
  sourceKind: SourceKind;
  isAdult: true;
  /** Version of the consent text agreed to; null without consent to show the name. */
  nameConsent: string | null;
}

/** Who holds which post in a community, by person id; of grids by grid code. */
export interface Roster {
  /** The community secretary, ex officio total-grid head. */
  head: string;
  workers: Map<string, string>;
  /** Members of the two committees; one may be linked to several general grids. */
  contacts: Map<string, string>;
  /** A micro-grid without an entry is vacant. */
  leaders: Map<string, string>;
  /** Of the vacant micro-grids: who led them last. */
  formerLeaders: Map<string, string>;
  /** Two who are served and hold no post: ids alone, since nothing about them is kept with those who serve. */
  residents: [string, string];
}

const leaderSources: { weight: number; sourceKind: SourceKind }[] = [
  { weight: 22, sourceKind: 'PROPERTY' },
  { weight: 24, sourceKind: 'BUILDING_HEAD' },
  { weight: 16, sourceKind: 'PARTY_MEMBER' },
  { weight: 20, sourceKind: 'RETIREE' },
  { weight: 6, sourceKind: 'VETERAN' },
  { weight: 7, sourceKind: 'VOLUNTEER' },
  { weight: 3, sourceKind: 'RIDER' },
  { weight: 2, sourceKind: 'OTHER' },
];

/** The synthetic people of a community and their posts. Depends on seed and code only, so that ids outlive a new asOf. */
export function peopleOf(tree: GridTree, seed: number): { persons: PersonRow[]; roster: Roster } {
  const random = new Random(seed, tree.total.code, 'people');
  const persons: PersonRow[] = [];
  const enrol = (title: string, sourceKind: SourceKind) => {
    const number = tree.total.code.slice(9) + String(persons.length + 1).padStart(3, '0');
    const person = servingPerson({ title, number, sourceKind }, random);
    persons.push(person);
    return person.id;
  };

  const resident = () => random.uuid(startOfDate(gridsValidFrom));
  const roster: Roster = {
    head: enrol('总网格长', 'PARTY_MEMBER'),
    workers: new Map(),
    contacts: new Map(),
    leaders: new Map(),
    formerLeaders: new Map(),
    residents: [resident(), resident()],
  };
  let contact = '';
  for (const [index, { grid, micros }] of tree.generals.entries()) {
    if (index % 2 === 0) contact = enrol('两委委员', 'PARTY_MEMBER');
    roster.contacts.set(grid.code, contact);
    roster.workers.set(grid.code, enrol('网格员', 'OTHER'));
    for (const micro of micros) {
      const isVacant = micros.length > smallRural && random.chance(4);
      const posts = isVacant ? roster.formerLeaders : roster.leaders;
      posts.set(micro.code, enrol('微网格长', random.weighted(leaderSources).sourceKind));
    }
  }
  return { persons, roster };
}

/**
 * Someone who serves, synthetic and visibly so.
 * @param post `number`: six digits, also the end of a phone number that connects to nobody (no area code begins with 00)
 */
export function servingPerson(
  { title, number, sourceKind }: { title: string; number: string; sourceKind: SourceKind },
  random: Random,
): PersonRow {
  const registeredAt = plusMinutes(startOfDate(gridsValidFrom), random.int(0, 60 * 24 * 60));
  return {
    id: random.uuid(registeredAt),
    displayName: `样例${title}${number}`,
    workPhone: `000-0${number.slice(0, 3)}-0${number.slice(3)}`,
    sourceKind,
    isAdult: true,
    nameConsent: random.chance(90) ? '2026-01' : null,
  };
}
