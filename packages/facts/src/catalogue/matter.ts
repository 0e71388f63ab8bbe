import type { FactDefinition } from './fact-definition.ts';
import { boolean, code, count, day, id, ids, instant, oneOf, orNull } from './fact-field.ts';

/** Never who reported it, nor who verified it, since that may be the one who reported it. */
const matter = {
  emitters: ['community-services'],
  subject: 'the matter',
  grid: 'its micro-grid; its general grid when a department pushed it, and for the sensitive kinds B3, C1–C5, F1, F4, F6',
  data: {
    // prettier-ignore
    kind: oneOf(
      'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A9', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B9', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C9',
      'D1', 'D2', 'D3', 'D4', 'D9', 'E1', 'E2', 'E3', 'E9', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F9', 'G',
    ),
    severity: oneOf('EMERGENCY', 'URGENT', 'ORDINARY', 'CONSULT'),
    level: oneOf('L0', 'L1', 'L2', 'L3', 'L4'),
    dueAt: orNull(instant),
    handlerId: orNull(id),
  },
} as const;

export const matterFacts = {
  'matter.reported.v1': { ...matter, says: 'A matter was reported（事项上报）.' },
  'matter.accepted.v1': { ...matter, says: 'It was accepted, and has a handler（受理）.' },
  'matter.resolved.v1': { ...matter, says: 'Its handler settled it（处置）.' },
  'matter.verified.v1': { ...matter, says: 'Somebody else found it settled（核查）.' },
  'matter.closed.v1': { ...matter, says: 'It was closed（结案）.' },
  'matter.handed_over.v1': {
    ...matter,
    says: 'Its handler left the post; it has a new one, or waits to be accepted again（事项移交）.',
    data: { ...matter.data, formerHandlerId: id },
  },
  'matter.reclassified.v1': {
    ...matter,
    says: 'Its kind, severity or grid was corrected, or its grid was closed and another followed（更正分类、网格）.',
    data: {
      ...matter.data,
      fromKind: matter.data.kind,
      fromSeverity: matter.data.severity,
      formerGridcode: code,
    },
  },
  'matter.returned.v1': { ...matter, says: 'Its reporter was asked for more（退回补充）.' },
  'matter.replied.v1': {
    ...matter,
    says: 'Its reporter was answered（答复）: by a reply, a return or a settlement.',
    data: { ...matter.data, isFirst: boolean, isOnTime: boolean },
  },
  'matter.merged.v1': {
    ...matter,
    says: 'It was merged into another, which goes on（并案）.',
    data: { ...matter.data, intoMatterId: id },
  },
  'matter.referred_elsewhere.v1': {
    ...matter,
    says: 'It is not for the grid; its reporter was told where to go（不予受理）.',
  },
  'matter.cancelled.v1': { ...matter, says: 'Its reporter withdrew it（撤回）.' },
  'matter.assigned.v1': {
    ...matter,
    says: 'It was given to somebody or to a department（分派）.',
    data: { ...matter.data, assignmentId: id, assigneeId: orNull(id), departmentId: orNull(id) },
  },
  'matter.refused.v1': {
    ...matter,
    says: 'It was given back with a reason（退单）; never counts against anybody.',
    data: { ...matter.data, assignmentId: id },
  },
  'matter.started.v1': { ...matter, says: 'Its handler took it on（接办）.' },
  'matter.escalated.v1': {
    ...matter,
    says: 'It was raised to a higher level（升级）, or is the street’s again since its last whistle was taken back; never counts against anybody.',
    data: { ...matter.data, fromLevel: matter.data.level },
  },
  'matter.held.v1': {
    ...matter,
    says: 'It was put off with approval（缓办）.',
    data: { ...matter.data, until: day, approvedById: id },
  },
  'matter.resumed.v1': { ...matter, says: 'It goes on after it was put off（恢复办理）.' },
  'matter.extended.v1': {
    ...matter,
    says: 'It was given more time, once, by another person than its handler（延期）.',
    data: { ...matter.data, workingDays: count, givenById: id },
  },
  'matter.risk_reviewed.v1': {
    ...matter,
    says: 'Somebody who serves checked a risk report（核查）; names the post in which it was reported, never a resident.',
    data: { ...matter.data, reportedInPostId: orNull(id), finding: oneOf('HELD_UP', 'NOT_FOUND') },
  },
  'matter.reopened.v1': {
    ...matter,
    says: 'It is not settled after all, or its merging was undone（返工）.',
    data: { ...matter.data, formerHandlerId: orNull(id) },
  },
  'matter.split.v1': { ...matter, says: 'It was split into parts（拆分）.', data: { ...matter.data, partIds: ids } },
} as const satisfies Record<string, FactDefinition>;
