import { defineEntity, p } from '@mikro-orm/core';
import { SchemeSubject } from '../scheme/scheme.terms.ts';
import { EvaluationRoundStatus } from './round.terms.ts';

export const EvaluationRoundSchema = defineEntity({
  name: 'EvaluationRound',
  properties: {
    id: p.uuid().primary(),
    schemeId: p.uuid(),
    /** Of the scheme, which never changes. */
    subject: p.enum(() => SchemeSubject),
    /** Such as 2026-Q1. */
    period: p.text(),
    periodFrom: p.date(),
    periodTo: p.date(),
    status: p.enum(() => EvaluationRoundStatus),
    /** What was told later counts in the next period. */
    frozenAt: p.datetime().length(3).nullable(),
    selfReviewUntil: p.date().nullable(),
    /** Since when its results are being computed. */
    computingSince: p.datetime().length(3).nullable(),
    appealUntil: p.date().nullable(),
    /** From then on no corrected fact changes it. */
    finalAt: p.datetime().length(3).nullable(),
    /** Of the last of its reopenings. */
    reopenReason: p.text().nullable(),
    version: p.integer().version(),
  },
  uniques: [{ name: 'evaluation_round_once', properties: ['schemeId', 'period'] }],
  checks: [
    { name: 'evaluation_round_days_check', expression: 'period_to > period_from' },
    {
      name: 'evaluation_round_frozen_check',
      expression: `(status = 'OPEN') = (frozen_at is null) and (frozen_at is null) = (self_review_until is null)`,
    },
    {
      name: 'evaluation_round_notified_check',
      expression: `(status in ('NOTIFIED', 'FINAL', 'ARCHIVED')) = (appeal_until is not null)`,
    },
    { name: 'evaluation_round_final_check', expression: `(status in ('FINAL', 'ARCHIVED')) = (final_at is not null)` },
    { name: 'evaluation_round_computing_check', expression: `computing_since is null or status <> 'OPEN'` },
  ],
  indexes: [{ properties: ['status'] }],
});

export class EvaluationRoundEntity extends EvaluationRoundSchema.class {}
EvaluationRoundSchema.setClass(EvaluationRoundEntity);
