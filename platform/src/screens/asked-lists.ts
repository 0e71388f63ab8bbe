import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type ValueNode,
} from 'graphql';
import { isNumber } from './told-of-people.ts';

type Field = GraphQLField<unknown, unknown>;

/** The values of `orderBy` by which a list or its groups are put in the order of a number; all of them where a variable says it. */
export function figuresThatOrder(field: Field, node: FieldNode): string[] {
  const [order, given] = [field.args.find(({ name }) => name === 'orderBy'), argument(node, 'orderBy')];
  if (order === undefined || given === undefined) return [];
  const type = getNamedType(order.type);
  if (!isEnumType(type)) return [];
  const values = type.getValues().map(({ name }) => name);
  const listed = listedIn(field);
  return values.filter((value) => (given.kind === Kind.VARIABLE || saysIn(given, value)) && isOfFigure(value, listed));
}

/** The filters of a list that name a person of what is listed, as `readerId` does the `reader`; all of them where a variable says it. */
export function peopleThatFilter(field: Field, node: FieldNode, isPerson: (type: string) => boolean): string[] {
  const [where, given] = [field.args.find(({ name }) => name === 'where'), argument(node, 'where')];
  const type = where === undefined ? undefined : getNamedType(where.type);
  if (given === undefined || !isInputObjectType(type)) return [];
  const listed = fieldsOf(listedIn(field));
  return Object.keys(type.getFields()).filter((name) => {
    const whose = listed[name.replace(/Id$/, '')];
    const isGiven = given.kind === Kind.VARIABLE || names(given).includes(name);
    return isGiven && name.endsWith('Id') && whose !== undefined && isPerson(getNamedType(whose.type).name);
  });
}

/** Whether the argument says that what is listed is the caller's own. */
export const isOfCaller = (node: FieldNode): boolean => {
  const where = argument(node, 'where');
  return (
    where?.kind === Kind.OBJECT &&
    where.fields.some(({ name, value }) => name.value === 'isMine' && value.kind === Kind.BOOLEAN && value.value)
  );
};

const argument = (node: FieldNode, name: string): ValueNode | undefined =>
  node.arguments?.find((one) => one.name.value === name)?.value;

const names = (value: ValueNode): string[] =>
  value.kind === Kind.OBJECT ? value.fields.map(({ name }) => name.value) : [];

const saysIn = (value: ValueNode, name: string): boolean =>
  value.kind === Kind.LIST ? value.values.some((one) => saysIn(one, name)) : 'value' in value && value.value === name;

function listedIn(field: Field): GraphQLNamedType {
  const type = getNamedType(field.type);
  const { nodes } = fieldsOf(type);
  return nodes === undefined ? type : getNamedType(nodes.type);
}

function isOfFigure(value: string, listed: GraphQLNamedType): boolean {
  const name = value
    .replace(/_(ASC|DESC)$/, '')
    .toLowerCase()
    .replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const field = fieldsOf(listed)[name];
  if (field === undefined) return false;
  const { value: counted } = fieldsOf(getNamedType(field.type));
  return isNumber(field.type) || (counted !== undefined && isNumber(counted.type));
}

function fieldsOf(type: GraphQLNamedType): Readonly<Record<string, Field | undefined>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}
