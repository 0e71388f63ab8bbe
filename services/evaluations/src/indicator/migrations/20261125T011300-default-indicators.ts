import { migration } from '@microgrid/database/migration';

export const defaultIndicators = migration(
  '20261125T011300-default-indicators',
  `
insert into indicator (code, version, name, formula, numerator, denominator, direction, min_denominator, min_weight, max_weight) values
  ('M1', 1, 'Risk reports that held up（风险报告属实率）', 'Risk reports verified true ÷ risk reports reviewed. Quality, never the number of reports.', 'risk_report.verified_true', 'risk_report.reviewed', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('M2', 1, 'First reply on time（首次答复及时率）', 'Matters first answered by due ÷ matters due. Approved holds are excluded.', 'matter.first_reply_on_time', 'matter.first_reply_due', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('M3', 1, 'Emergency answered（应急响应率）', 'Emergency calls acknowledged in time ÷ calls on own rostered shifts.', 'emergency.acknowledged_in_time', 'emergency.called_on_own_shift', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('M4', 1, 'Agreed care contacts kept（约定关爱联系兑现率）', 'Care contacts done or declined ÷ contacts due. A refusal is not a failure.', 'care_contact.done_or_declined', 'care_contact.due', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('M5', 1, 'Mediation follow-up（调解回访率）', 'Agreements followed up in time ÷ follow-ups due. Success is not measured: that would pressure the parties.', 'mediation.followed_up_in_time', 'mediation.follow_up_due', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('M6', 1, 'Opinions answered（社情民意答复率）', 'Opinions replied to or linked to a matter in time ÷ opinions taken.', 'opinion.answered_in_time', 'opinion.taken', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('M7', 1, 'Required skills（必备技能掌握率）', 'Required topics competent ÷ topics required. Study time is not measured.', 'required_topic.competent', 'required_topic.required', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('M8', 1, 'Satisfaction（群众满意度）', 'Mean of the ratings by reporters, 1 to 5, scaled so that 1 is nothing and 5 is all. Dropped below 5 ratings; who rated is not followed up.', 'matter.rating_points', 'matter.rated', 'HIGHER_IS_BETTER', 5, 5, 25),
  ('M9', 1, 'Activities closed（活动闭环率）', 'Activities closed with owners of their actions ÷ activities held.', 'activity.closed_with_owners', 'activity.held', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('M10', 1, 'Community judgement（社区评议）', '0 to 5 points by the community secretary with written reasons ÷ 5 points possible. The reasons are visible and appealable.', 'judgement.points_given', 'judgement.points_possible', 'HIGHER_IS_BETTER', 1, 5, 5),
  ('G1', 1, 'On-time closing（按期结案率）', 'Matters closed on time ÷ matters due. Approved holds are excluded.', 'matter.closed_on_time', 'matter.closing_due', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('G2', 1, 'Rework（返工率）', 'Matters reopened ÷ matters closed, inverse.', 'matter.reopened', 'matter.closed', 'LOWER_IS_BETTER', 1, 5, 25),
  ('G3', 1, 'Verification done（核查完成率）', 'Matters verified ÷ verifications due.', 'matter.verified', 'matter.verification_due', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('G4', 1, 'Duty cover（值守到位率）', 'Duty shifts covered ÷ shifts rostered.', 'duty_shift.covered', 'duty_shift.rostered', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('G5', 1, 'Support of leaders（微网格长支持率）', 'Days of the grid’s leader seats served by a leader whose one-to-one training is done ÷ days of its leader seats. Vacant days are not served.', 'leader_day.served_after_training', 'leader_day.due', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('G6', 1, 'Care contacts of the grid（网格关爱联系兑现率）', 'Care contacts of the grid done or declined ÷ contacts due. A refusal is not a failure.', 'care_contact.done_or_declined', 'care_contact.due', 'HIGHER_IS_BETTER', 1, 5, 25),
  ('G7', 1, 'Satisfaction（群众满意度）', 'Mean of the ratings by reporters, 1 to 5, scaled so that 1 is nothing and 5 is all. Dropped below 5 ratings; who rated is not followed up.', 'matter.rating_points', 'matter.rated', 'HIGHER_IS_BETTER', 5, 5, 25),
  ('G8', 1, 'Judgement（街道评议）', '0 to 5 points by the street office with written reasons ÷ 5 points possible. The reasons are visible and appealable.', 'judgement.points_given', 'judgement.points_possible', 'HIGHER_IS_BETTER', 1, 5, 5);
`,
  ['002-default-schemes'],
);
