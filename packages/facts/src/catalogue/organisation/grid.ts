import type { FactDefinition } from '../fact-definition.ts';
import { code, codes, count, day, id, oneOf, orNull } from '../fact-field.ts';

const level = oneOf('TOTAL', 'GENERAL', 'EXCLUSIVE', 'MICRO');
const areaType = orNull(oneOf('BUILT_ESTATE', 'COMMERCIAL', 'RURAL_GROUP', 'INSTITUTION', 'SCATTERED_COURTYARD'));

const grid = {
  emitters: ['organisation'],
  subject: 'the grid, its code',
  subjectIs: code,
  grid: 'the same',
} as const;

export const gridFacts = {
  'grid.opened.v1': {
    ...grid,
    says: 'A grid was opened（启用网格）, or stood when organisation began to tell of them.',
    data: { level, areaType, households: count, validFrom: day, predecessorCodes: codes },
  },
  'grid.closed.v1': {
    ...grid,
    says: 'A grid has a last day（停用网格）; its code is never used again.',
    data: { level, validTo: day, successorCodes: codes },
  },
  'grid.edited.v1': {
    ...grid,
    says: 'What is known of a grid was corrected（修改网格）.',
    data: { areaType, households: count, householdsAsOf: day },
  },
  'grid_change.moved.v1': {
    emitters: ['organisation'],
    says: 'A change of the map was proposed, decided on, taken back or applied（网格调整）.',
    subject: 'the change',
    grid: 'the community that it is in',
    data: {
      status: oneOf('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'APPLIED'),
      kind: oneOf('CREATE', 'SPLIT', 'MERGE', 'CLOSE', 'EDIT', 'RECOUNT'),
      proposedById: orNull(id),
      decidedById: orNull(id),
    },
  },
} as const satisfies Record<string, FactDefinition>;
