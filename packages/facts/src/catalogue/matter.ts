import type { FactDefinition } from './fact-definition.ts';
import { code, id, instant, oneOf, orNull } from './fact-field.ts';

/** Never who reported it, nor who verified it, since that may be the one who reported it. */
const matter = {
  emitters: ['community-services'],
  subject: 'the matter',
  grid: 'its micro-grid, or the general grid to which a department pushed it',
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
} as const satisfies Record<string, FactDefinition>;
