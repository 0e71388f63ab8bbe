import type { OpinionChannel, OpinionStatus, OpinionTopic } from '../opinion.terms.ts';

/** An opinion of the sample as it is stored. */
export interface OpinionRow {
  id: string;
  text: string;
  topic: OpinionTopic;
  gridCode: string;
  channel: OpinionChannel;
  isAnonymous: boolean;
  takenAt: Date;
  recordedAt: Date;
  takenById: string | null;
  activityId: string | null;
  status: OpinionStatus;
  dueAt: Date | null;
  reply: string | null;
  answeredAt: Date | null;
  answeredById: string | null;
  matterId: string | null;
  mergedIntoId: string | null;
  mergedCount: number;
  version: number;
}
