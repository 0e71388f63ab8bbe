import { getNamedType, Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import { figuresThatOrder, isOfCaller, peopleThatFilter } from './asked-lists.ts';
import { selecting, type Select, type SelectedField } from './selected-fields.ts';
import { isMany, isNumber, isSealed, toldOfPeople, type ToldOfPeople } from './told-of-people.ts';

/** Where in a document a field stands. */
interface Place {
  readonly path: string;
  /** A list was passed on the way. */
  readonly isOneOfSeveral: boolean;
  /** It is of the caller: their posts, what they registered for. */
  readonly isOwn: boolean;
  /** It is told of each of several people. */
  readonly isOfEach: boolean;
}

interface Asked {
  readonly told: ToldOfPeople;
  readonly select: Select;
}

/** Numbers that measure nothing: of a version, a text, a step, a row. Any other is taken for a figure. */
const NO_FIGURES: ReadonlySet<string> = new Set(['version', 'textVersion', 'step', 'number']);

/** Fields that give how many there are. */
const COUNTS: ReadonlySet<string> = new Set(['totalCount', 'aggregates', 'groups']);

/**
 * What a screen that asks this document could show that none may: people ranked, figures of each of several people,
 * counts by person, residents listed. It follows from the types of the schema; the caller may see what is their own.
 */
export function peopleOnScreens(schema: GraphQLSchema, document: DocumentNode): string[] {
  const asked: Asked = { told: toldOfPeople(schema), select: selecting(schema, document) };
  return document.definitions.flatMap((node) => {
    const root = node.kind === Kind.OPERATION_DEFINITION ? schema.getRootType(node.operation) : undefined;
    if (node.kind !== Kind.OPERATION_DEFINITION || root == null) return [];
    const place = { path: node.name?.value ?? '', isOneOfSeveral: false, isOwn: false, isOfEach: false };
    return asked.select(node.selectionSet, root).flatMap((field) => faultsOf(field, place, asked));
  });
}

function faultsOf(selected: SelectedField, at: Place, asked: Asked): string[] {
  const { node, field } = selected;
  const place = placeOf(selected, at, asked.told);
  const below = asked.select(node.selectionSet, getNamedType(field.type));
  return [
    ...faultsHere(selected, { at, place, below }, asked.told).map((words) => `${place.path}: ${words}`),
    ...below.flatMap((one) => faultsOf(one, place, asked)),
  ];
}

interface Around {
  readonly at: Place;
  readonly place: Place;
  readonly below: readonly SelectedField[];
}

function faultsHere(
  { node, field, parent }: SelectedField,
  { at, place, below }: Around,
  told: ToldOfPeople,
): string[] {
  const isPerson = (type: string) => told.ofSomebody.has(type);
  const isListed = at.isOneOfSeveral && !at.isOwn;
  const ordering = figuresThatOrder(field, node).map((value) => `puts in the order of a figure (${value})`);
  const counted = below.some((one) => COUNTS.has(one.node.name.value))
    ? peopleThatFilter(field, node, isPerson).map((name) => `counts what is of one person (${name})`)
    : [];
  const rules: [boolean, string][] = [
    [isSealed(field) && place.isOneOfSeveral, 'lists what is sealed of residents'],
    [
      isListed && told.reaching.has(parent.name) && ['name', 'phone'].includes(field.name),
      'lists residents and how to reach them',
    ],
    [at.isOfEach && isFigure(field, told), 'tells a figure of each of several people'],
    [
      field.name === 'key' && below.some((one) => isPerson(getNamedType(one.field.type).name)),
      'counts people one by one',
    ],
  ];
  return [...ordering, ...counted, ...rules.flatMap(([isBroken, words]) => (isBroken ? [words] : []))];
}

function isFigure({ name, type }: SelectedField['field'], { grades }: ToldOfPeople): boolean {
  return (isNumber(type) && !NO_FIGURES.has(name)) || grades.has(getNamedType(type).name);
}

/** Where what a field gives stands. */
function placeOf({ node, field, parent }: SelectedField, at: Place, { ofSomebody, entities }: ToldOfPeople): Place {
  const type = getNamedType(field.type).name;
  const isOneOfSeveral = at.isOneOfSeveral || isMany(field.type);
  const isOwn =
    isOfCaller(node) ||
    /^(me|my[A-Z]\w*)$/.test(field.name) ||
    (at.isOwn && (ofSomebody.has(parent.name) || !entities.has(parent.name)));
  const isOfEach = ofSomebody.has(type)
    ? at.isOfEach || (isOneOfSeveral && !isOwn)
    : at.isOfEach && (isMany(field.type) || !entities.has(type));
  return { path: `${at.path}.${node.alias?.value ?? field.name}`, isOneOfSeveral, isOwn, isOfEach };
}
