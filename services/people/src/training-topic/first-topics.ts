import type { AppointmentRole } from '../appointment/appointment.terms.ts';

interface FirstTopic {
  readonly code: string;
  readonly requiredFor: readonly AppointmentRole[];
  readonly validMonths: number | null;
}

/** The topics that the service begins with, as the migration stores them: for the sample, which asks no database. */
export const firstTopics: readonly FirstTopic[] = [
  { code: 'CARE_VISIT', requiredFor: ['GRID_WORKER', 'MICRO_GRID_LEADER'], validMonths: null },
  { code: 'EMERGENCY', requiredFor: ['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT'], validMonths: 24 },
  { code: 'FIRE', requiredFor: ['TOTAL_GRID_HEAD', 'GRID_WORKER', 'MICRO_GRID_LEADER'], validMonths: 12 },
  { code: 'FIRST_AID', requiredFor: ['GRID_WORKER'], validMonths: 24 },
  { code: 'MEDIATION', requiredFor: ['TOTAL_GRID_HEAD', 'COMMITTEE_CONTACT'], validMonths: null },
  {
    code: 'PRIVACY',
    requiredFor: ['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER'],
    validMonths: 12,
  },
  { code: 'REPORTING', requiredFor: ['GRID_WORKER', 'MICRO_GRID_LEADER'], validMonths: null },
];
