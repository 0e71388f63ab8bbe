import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { sampleDepartments } from './department.sample.ts';

test('each street has six departments of every kind but the rest, entered with its first community', () => {
  const departments = communitiesOf({ streets: 2 }).map(sampleDepartments);
  expect(departments.map(({ length }) => length).filter((length) => length > 0)).toEqual([6, 6]);
  const [ours = []] = departments;
  expect(new Set(ours.map(({ areaCode }) => areaCode))).toEqual(new Set(['510115006']));
  expect(new Set(ours.map(({ kind }) => kind))).toEqual(new Set(['HEALTH', 'UTILITY', 'GOVERNMENT', 'RESCUE']));
  expect(ours[0]?.name).toBe('永宁街道社区卫生服务中心');
  expect(new Set(departments.flat().map(({ id }) => id)).size).toBe(12);
});
