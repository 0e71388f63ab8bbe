import type { WorkRole } from '../work-role/work-role.terms.ts';
import type { ActivityStatus, ActivityType } from './activity.terms.ts';

/** An activity of the sample, as stored. */
export interface ActivityRow {
  id: string;
  type: ActivityType;
  title: string;
  description: string;
  stationId: string;
  /** Micro, general or total. */
  gridCode: string;
  organiserId: string;
  capacity: number;
  startsAt: Date;
  endsAt: Date;
  status: ActivityStatus;
  publishedAt: Date | null;
  reason: string | null;
  attendanceCount: number | null;
  workRole: WorkRole | null;
  version: number;
}
