import {
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientSchema } from './world/graph-walk.ts';
import { openWorld, type World } from './world/world.ts';

interface Told {
  readonly value: number | null;
  readonly status: string;
}

/** What is counted of rows that are not guarded: things, and what is public of people. */
const PUBLIC = [
  'ActivityConnection',
  'ActivityOutcomeConnection',
  'GridConnection',
  'SchemeConnection',
  'ServiceStationConnection',
  'VacancyConnection',
];
/** Guarded, and told to nobody else: who read what. */
const TOLD_TO_FEW = ['ReadLogConnection'];

/** Numbers beside figures that count something: of things, or public, or null for whoever may not read what they count. */
const COUNTS: Readonly<Record<string, 'PUBLIC' | 'OWN' | 'GUARDED'>> = {
  'Activity.attendanceCount': 'PUBLIC',
  'Activity.waitingCount': 'PUBLIC',
  'Candidacy.votes': 'PUBLIC',
  'ErasurePart.erasedCount': 'OWN',
  'ErasurePart.keptCount': 'OWN',
  'EvaluationRound.lateFactCount': 'GUARDED',
  'Grid.leaderCount': 'PUBLIC',
  'Grid.openMatterCount': 'GUARDED',
  'Grid.overdueMatterCount': 'GUARDED',
  'Grid.unansweredEmergencyCount': 'GUARDED',
  'Opinion.mergedCount': 'GUARDED',
  'PartyCoverage.coveredCount': 'PUBLIC',
  'PartyCoverage.generalGridCount': 'PUBLIC',
  'PartyOrganization.memberCount': 'PUBLIC',
  'Person.countedMinutes': 'GUARDED',
  'Person.stars': 'GUARDED',
  'RosterImport.appliedCount': 'OWN',
  'RosterImport.checkedCount': 'OWN',
  'RosterImport.goodCount': 'OWN',
  'RosterImport.rowCount': 'OWN',
  'SelectionRound.electorateCount': 'PUBLIC',
  'SelectionRound.turnoutCount': 'PUBLIC',
  'Vacancy.readyCount': 'GUARDED',
};

describe('attack 10, every number that an analyst is told', () => {
  let world: World;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    world = await openWorld();
    schema = await clientSchema(world);
  });
  afterAll(() => world.close());

  const types = () =>
    Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
    );
  const connections = () => types().filter((type) => type.getFields()['aggregates'] !== undefined);
  const isGuarded = (type: GraphQLObjectType) => !isNonNullType(type.getFields()['aggregates']?.type);
  const measuresOf = (type: GraphQLObjectType) => {
    const figures = getNamedType(type.getFields()['aggregates']?.type);
    const fields = isObjectType(figures) ? Object.values(figures.getFields()) : [];
    return fields.filter(({ type: of }) => getNamedType(of).name === 'Figure').map(({ name }) => name);
  };
  const dimensionsOf = (type: GraphQLObjectType) => {
    const by = getNamedType(type.getFields()['groups']?.args.find(({ name }) => name === 'by')?.type);
    return isEnumType(by) ? by.getValues().map(({ name }) => name) : [];
  };
  const rootsOf = (type: GraphQLObjectType) =>
    Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      (field) => getNamedType(field.type) === type && !field.args.some(isRequiredArgument),
    );

  it('stands in a list that is public, that is told to few, or whose closed months are told', () => {
    const open = connections().filter((type) => !isGuarded(type));
    expect(open.map(({ name }) => name).toSorted()).toEqual(PUBLIC);
    const closed = connections().filter((type) => isGuarded(type) && !TOLD_TO_FEW.includes(type.name));
    expect(closed.map(({ name }) => name).toSorted()).toEqual(
      world.subgraphs
        .flatMap(({ concepts }) => concepts.flatMap((concept) => concept.closed ?? []))
        .map(({ name }) => `${pascal(name)}Connection`)
        .toSorted(),
    );
  });

  it('is exact where it is public, and of all else a multiple of 5 or nothing, by every dimension alone', async () => {
    const told = new Map<string, Told[]>();
    for (const type of connections()) {
      const measures = measuresOf(type)
        .map((name) => `${name} { value status }`)
        .join(' ');
      for (const { name } of rootsOf(type)) {
        for (const figures of [
          `aggregates { ${measures} }`,
          ...dimensionsOf(type).map((by) => `groups(by: [${by}], first: 1000) { ${measures} }`),
        ]) {
          const { data } = await world.ask(`{ list: ${name} { ${figures} } }`, {}, 'analyst');
          const rows: Record<string, Told>[] = [data?.list?.aggregates ?? [], data?.list?.groups ?? []].flat();
          told.set(type.name, [...(told.get(type.name) ?? []), ...rows.flatMap((row) => Object.values(row))]);
        }
      }
    }
    const statusesOf = (type: string) => new Set(told.get(type)?.map(({ status }) => status));
    for (const type of PUBLIC) expect([type, [...statusesOf(type)]]).toEqual([type, ['EXACT']]);
    for (const type of TOLD_TO_FEW) expect([type, [...statusesOf(type)]]).toEqual([type, []]);
    const others = [...told].filter(([type]) => !PUBLIC.includes(type) && !TOLD_TO_FEW.includes(type));
    for (const [type, figures] of others) {
      expect([type, figures.length > 0]).toEqual([type, true]);
      for (const { value, status } of figures) {
        expect([type, status]).not.toEqual([type, 'EXACT']);
        expect((value ?? 0) % 5).toBe(0);
      }
    }
    expect(others.flatMap(([, figures]) => figures).some(({ status }) => status === 'ROUNDED')).toBe(true);
  });

  it('is never the number of rows that may not be read', async () => {
    const lists = connections().filter((type) => isGuarded(type) && type.name !== 'AppointmentConnection');
    for (const { name } of lists.flatMap(rootsOf)) {
      const { data } = await world.ask(`{ list: ${name} { totalCount } }`, {}, 'analyst');
      expect([name, data?.list?.totalCount ?? 0]).toEqual([name, 0]);
    }
  });

  it('is known, where it counts something beside figures, to be public, the caller’s own or guarded', () => {
    const counts = types().flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => ['Int', 'Float'].includes(getNamedType(field.type).name))
        .map(({ name }) => `${type.name}.${name}`)
        .filter((name) => /(?:Count|Minutes|\.stars|\.votes)$/.test(name) && !/\.totalCount$|^MatterClock/.test(name)),
    );
    expect(counts.toSorted()).toEqual(Object.keys(COUNTS).toSorted());
  });

  it('is null of what is guarded', async () => {
    const { data, errors } = await world.ask(
      `{ grids(where: { within: "510115006", level: TOTAL }) { nodes { openMatterCount overdueMatterCount unansweredEmergencyCount
          head { countedMinutes stars } } }
        vacancies(first: 100) { nodes { readyCount } } evaluationRounds(first: 20) { nodes { lateFactCount } } }`,
      {},
      'analyst',
    );
    expect(errors).toEqual([]);
    const numbers: number[] = [];
    JSON.stringify(data, (_key, value: unknown) => {
      if (typeof value === 'number') numbers.push(value);
      return value;
    });
    expect(data.grids.nodes).toHaveLength(5);
    expect(data.vacancies.nodes.length).toBeGreaterThan(5);
    expect(numbers).toEqual([]);
  });
});

function pascal(name: string): string {
  return name.replaceAll(/(?:^|_)([a-z])/g, (_all, first: string) => first.toUpperCase());
}
