import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { dateOf, plusDays } from '@microgrid/sample-network/shanghai-time';
import { expect, test } from 'vitest';
import { sampleDepartments } from '../department/department.sample.ts';
import { sampleAdmissions } from './matter-admission.sample.ts';

test('each street has five admissions of its departments: one ends within a month, and one has ended', () => {
  const communities = communitiesOf({ streets: 2 });
  const departments = new Set(communities.flatMap(sampleDepartments).map(({ id }) => id));
  const streets = communities.map(sampleAdmissions).filter(({ length }) => length > 0);
  const [today, inAMonth] = [dateOf(asOf), dateOf(plusDays(asOf, 30))];
  for (const admissions of streets) {
    expect(admissions).toHaveLength(5);
    expect(admissions.filter(({ validTo }) => validTo < today)).toHaveLength(1);
    expect(admissions.filter(({ validTo }) => validTo >= today && validTo <= inAMonth)).toHaveLength(1);
    expect(admissions.every(({ departmentId }) => departments.has(departmentId))).toBe(true);
  }
  expect(new Set(streets.flat().map(({ code }) => code)).size).toBe(10);
});
