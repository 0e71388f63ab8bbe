import { buildFederatedSchema } from '@microgrid/subgraph/schema';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { evaluations } from './schema.ts';

const SERVED = /resident|household|famil/i;
const VERDICT = /^(scor|grad|tag|rank|level|risk|colou?r)(e|ing)?s?$/i;

/** Whether a name in the schema, such as `Household.riskLevel`, judges those who are served. */
function judgesTheServed(name: string): boolean {
  const words = name.split(/\W|(?<=[a-z])(?=[A-Z])/);
  return SERVED.test(name) && words.some((word) => VERDICT.test(word));
}

describe('no name in the schema judges a resident or household', () => {
  it.each([
    ['Grid.residentScore', true],
    ['Household.riskLevel', true],
    ['ResidentTag', true],
    ['HouseholdRanking.RED', true],
    ['Appeal.familyRiskColour', true],
    ['Grid.households', false],
    ['Resident.stage', false],
    ['SchemeBand.grade', false],
  ])('%s: %s', (name, judges) => {
    expect(judgesTheServed(name)).toBe(judges);
  });

  it('in evaluations', async () => {
    const { schema } = await buildFederatedSchema(evaluations);
    const names = Object.values(schema.getTypeMap()).flatMap(namesOf);
    expect(names).toContain('SchemeBand.grade');
    expect(names.filter(judgesTheServed)).toEqual([]);
  });
});

function namesOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => `${type.name}.${name}`)];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [type.name];
  return [type.name, ...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)];
}
