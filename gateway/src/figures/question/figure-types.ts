import { getNamedType, isObjectType, type GraphQLNamedType, type GraphQLObjectType } from 'graphql';

/** Of things that figures are told by, what names them. A person is none. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  Grid: ['code', 'name', 'level'],
  AdminUnit: ['code', 'name', 'level'],
  Department: ['id', 'name'],
  TrainingTopic: ['code', 'name'],
};

/** Public things whose lists have figures: they may stand above figures, each with its key in every row. */
export const LEADING: ReadonlySet<string> = new Set(['Grid', 'AdminUnit']);

export function isFigure(type: GraphQLNamedType): boolean {
  return type.name === 'Figure';
}

/** Whether it is what figures stand in, of one table: they count to the same day. */
export function isTable(type: GraphQLNamedType): boolean {
  return (
    isObjectType(type) &&
    Object.values(type.getFields()).some((field) => isFigure(getNamedType(field.type))) &&
    type.getFields()['asOf'] !== undefined
  );
}

/** Whether it is a list of which there are figures: a connection that says what each of its measures counts. */
export function isListWithFigures(type: GraphQLNamedType): type is GraphQLObjectType {
  if (!isObjectType(type)) return false;
  const { definitions, figuresAsOf, aggregates } = type.getFields();
  return definitions !== undefined && figuresAsOf !== undefined && aggregates !== undefined;
}
