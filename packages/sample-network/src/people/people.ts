import { gridsValidFrom, type GridTree } from '../grids.ts';
import { smallRural } from '../network-shape.ts';
import { Random } from '../random.ts';
import { plusMinutes, startOfDate } from '../shanghai-time.ts';

/** The posts of a community's grids: 总网格长, 网格员, 两委委员, 微网格长. */
export type GridPost = 'HEAD' | 'WORKER' | 'CONTACT' | 'LEADER';

/** Those of a street office, and of a department: 街道干部, 分析员, 隐私审计员, 申诉复核人, 部门承办人. */
export type OfficePost = 'OFFICER' | 'ANALYST' | 'AUDITOR' | 'REVIEWER' | 'HANDLER';

/** Somebody who serves: all that is drawn of a person. */
export interface SamplePerson {
  id: string;
  post: GridPost | OfficePost | 'VOLUNTEER';
  /** Six digits: the last three of the community's code and a number in it. */
  number: string;
  /** From 1 to 100, by which a neighbour's calling and skills are decided; null for those in office, whose post says enough. */
  lot: number | null;
  agreesToName: boolean;
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

/** The synthetic people of a community and their posts. Depends on seed and code only, so that ids outlive a new asOf. */
export function peopleOf(tree: GridTree, seed: number): { persons: SamplePerson[]; roster: Roster } {
  const random = new Random(seed, tree.total.code, 'people');
  const persons: SamplePerson[] = [];
  const enrol = (post: GridPost) => {
    const number = tree.total.code.slice(9) + String(persons.length + 1).padStart(3, '0');
    const person = drawPerson({ post, number }, random);
    persons.push(person);
    return person.id;
  };

  const resident = () => random.uuid(startOfDate(gridsValidFrom));
  const roster: Roster = {
    head: enrol('HEAD'),
    workers: new Map(),
    contacts: new Map(),
    leaders: new Map(),
    formerLeaders: new Map(),
    residents: [resident(), resident()],
  };
  let contact = '';
  for (const [index, { grid, micros }] of tree.generals.entries()) {
    if (index % 2 === 0) contact = enrol('CONTACT');
    roster.contacts.set(grid.code, contact);
    roster.workers.set(grid.code, enrol('WORKER'));
    for (const micro of micros) {
      const isVacant = micros.length > smallRural && random.chance(4);
      const posts = isVacant ? roster.formerLeaders : roster.leaders;
      posts.set(micro.code, enrol('LEADER'));
    }
  }
  return { persons, roster };
}

export function drawPerson({ post, number }: Pick<SamplePerson, 'post' | 'number'>, random: Random): SamplePerson {
  const lot = post === 'LEADER' || post === 'VOLUNTEER' ? random.int(1, 100) : null;
  const registeredAt = plusMinutes(startOfDate(gridsValidFrom), random.int(0, 60 * 24 * 60));
  return { id: random.uuid(registeredAt), post, number, lot, agreesToName: random.chance(90) };
}
