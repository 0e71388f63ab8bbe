import type { FactDefinition } from '../fact-definition.ts';
import { boolean, count, id, instant, oneOf, orNull } from '../fact-field.ts';

const whistle = {
  emitters: ['community-services'],
  subject: 'the whistle',
  grid: 'the micro-grid of its matter when it was blown; its general grid for the sensitive kinds and for kind G',
} as const;

export const whistleFacts = {
  'whistle.blown.v1': {
    ...whistle,
    says: 'The street whistled for a department（吹哨）, which must report in.',
    data: {
      matterId: id,
      departmentId: id,
      kind: oneOf('BEYOND_THE_STREET', 'JOINT_ENFORCEMENT', 'EMERGENCY'),
      reportInBy: instant,
      dueAt: orNull(instant),
    },
  },
  'whistle.reported_in.v1': {
    ...whistle,
    says: 'The department reported in（报到）; not told again when its matter is reopened.',
    data: { departmentId: id, isInTime: boolean },
  },
  'whistle.done.v1': {
    ...whistle,
    says: 'The department did what it was whistled for（办结）; again, after its matter was reopened.',
    data: { departmentId: id, isInTime: boolean },
  },
  'whistle.rated.v1': {
    ...whistle,
    says: 'The street rated what the department did（评价部门）, from 1 to 5.',
    data: { departmentId: id, points: count },
  },
  'whistle.withdrawn.v1': {
    ...whistle,
    says: 'The street took it back before it was done（撤回吹哨）.',
    data: { departmentId: id },
  },
} as const satisfies Record<string, FactDefinition>;
