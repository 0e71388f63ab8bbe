import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { judgesTheServed, requireNoVerdicts } from './no-verdicts.ts';

describe('P27: a name judges those who are served', () => {
  it.each([
    ['Grid.residentScore', true],
    ['Household.riskLevel', true],
    ['Household.risk_level', true],
    ['ResidentTag', true],
    ['HouseholdRanking.RED', true],
    ['Appeal.familyRiskColour', true],
    ['Person.points', true],
    ['Matter.reporterRating', true],
    ['Query.residents.grade', true],
    ['ResidentFlag.RISK', true],
    ['Grid.riskColor', true],
    ['Grid.blackList', true],
    ['Grid.households', false],
    ['Resident.stage', false],
    ['Person.displayName', false],
    ['Person.storage', false],
    ['SchemeBand.grade', false],
    ['MatterKind.A1', false],
    ['Building.riskLevel', false],
    ['PersonalScore', false],
  ])('%s: %s', (path, judges) => {
    expect(judgesTheServed({ path })).toBe(judges);
  });

  it.each([
    ['Household.status', 'RiskLevel', true],
    ['Score.subject', 'Resident', true],
    ['Household.status', 'Stage', false],
    ['SchemeBand.grade', 'Grade', false],
    ['Appointment.grade', 'Grade', false],
  ])('%s of type %s: %s', (path, type, judges) => {
    expect(judgesTheServed({ path, type })).toBe(judges);
  });
});

describe('P27: a description judges those who are served', () => {
  it.each([
    ['The risk level of a household.', true],
    ['Score of each resident.', true],
    ["A resident's rank among the neighbours.", true],
    ['Points（居民积分）.', true],
    ['Colour（住户风险等级）.', true],
    ['Kept in mind（重点人员）.', true],
    ['Tags（标签）of people（给家庭的标签）.', true],
    ['Risk: gas（风险隐患：燃气）.', false],
    ['Of households（户数）.', false],
    ['The grade that the score of an appointment earns（等级）.', false],
    ['Volunteer（志愿者）: star level（星级）by hours.', false],
  ])('%s: %s', (description, judges) => {
    expect(judgesTheServed({ path: 'Grid.something', description })).toBe(judges);
  });
});

describe('P27: a schema with a verdict does not build', () => {
  const withMember = (sdl: string) => () => requireNoVerdicts(buildSchema(`type Query { x: Int } ${sdl}`));

  it.each([
    ['a type', 'type ResidentScore { value: Int }', 'ResidentScore'],
    ['a field', 'type Grid { residentScore: Int }', 'Grid.residentScore'],
    ['the type of a field', 'type Household { state: Level } enum Level { HIGH }', 'Household.state'],
    ['a member of a union', 'union HouseholdState = Level type Level { x: Int }', 'HouseholdState'],
    ['a field of an interface', 'interface Household { riskLevel: Int }', 'Household.riskLevel'],
    ['an argument', 'type Grid { residents(minScore: Int): Int }', 'Grid.residents.minScore'],
    ['an input field', 'input ResidentInput { tag: String }', 'ResidentInput.tag'],
    ['an enum value', 'enum HouseholdState { RISK }', 'HouseholdState.RISK'],
    ['a description', 'type Grid { "Colour（住户风险等级）" x: Int }', 'Grid.x'],
  ])('as %s', (_what, sdl, path) => {
    expect(withMember(sdl)).toThrow(path);
  });

  it('and one without does', () => {
    expect(withMember('type SchemeBand { grade: String }')).not.toThrow();
  });
});
