import { describedEnum } from '@microgrid/subgraph/described-enum';

export const EvidenceDisputeOutcome = describedEnum(
  'EvidenceDisputeOutcome',
  'How a dispute on evidence was settled（质疑处理结果）.',
  {
    CORRECTED: 'The fact was corrected where it belongs（已更正）.',
    KEPT: 'The fact stands（维持）.',
    EXCLUDED: 'It does not count here（不计入）: such as another’s deed.',
  },
);
export type EvidenceDisputeOutcome = keyof typeof EvidenceDisputeOutcome;

/** What a fact may be about, by the names of the types in the graph. */
export const EvidenceSubjectKind = {
  Matter: 'Matter',
  Emergency: 'Emergency',
  Whistle: 'Whistle',
  CareVisit: 'CareVisit',
  Mediation: 'Mediation',
  Opinion: 'Opinion',
  Activity: 'Activity',
  DutyShift: 'DutyShift',
  TrainingSession: 'TrainingSession',
} as const;
export type EvidenceSubjectKind = keyof typeof EvidenceSubjectKind;
