import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';

/** The schemas of the entities, from which the tables that queries see are typed. */
type Stored =
  | typeof import('./activity/activity.entity.ts').ActivitySchema
  | typeof import('./activity/outcome/activity-outcome.entity.ts').ActivityOutcomeSchema
  | typeof import('./activity/station/training-booking.entity.ts').TrainingBookingSchema
  | typeof import('./registration/registration.entity.ts').RegistrationSchema
  | typeof import('./matter/matter.entity.ts').MatterSchema
  | typeof import('./matter/reporter/matter-reporter.entity.ts').MatterReporterSchema
  | typeof import('./matter/history/matter-event.entity.ts').MatterEventSchema
  | typeof import('./matter/details/matter-texts.entity.ts').MatterTextsSchema
  | typeof import('./matter/assignment/assignment.entity.ts').AssignmentSchema
  | typeof import('./matter/assignment/helper.entity.ts').MatterHelperSchema
  | typeof import('./matter/rating/matter-rating.entity.ts').MatterRatingSchema
  | typeof import('./department-post/department-post.entity.ts').DepartmentPostSchema
  | typeof import('./post/post.entity.ts').PostSchema
  | typeof import('./notification/notification.entity.ts').NotificationSchema
  | typeof import('./whistle/whistle.entity.ts').WhistleSchema
  | typeof import('./referral/referral.entity.ts').ReferralSchema
  | typeof import('./care/care-need.entity.ts').CareNeedSchema
  | typeof import('./care/contact/care-contact.entity.ts').CareContactSchema
  | typeof import('./care/visit/care-visit.entity.ts').CareVisitSchema
  | typeof import('./mediation/mediation.entity.ts').MediationSchema
  | typeof import('./mediation/parties/mediation-party.entity.ts').MediationPartySchema
  | typeof import('./mediation/parties/mediator.entity.ts').MediatorSchema
  | typeof import('./mediation/parties/mediation-agreement.entity.ts').MediationAgreementSchema
  | typeof import('./mediation/request/mediation-request.entity.ts').MediationRequestSchema
  | typeof import('./mediation/file/mediation-seal.entity.ts').MediationSealSchema
  | typeof import('./opinion/opinion.entity.ts').OpinionSchema
  | typeof import('./opinion/author/opinion-author.entity.ts').OpinionAuthorSchema
  | typeof import('./opinion-digest/opinion-digest.entity.ts').OpinionDigestSchema
  | typeof import('./micro-wish/micro-wish.entity.ts').MicroWishSchema
  | typeof import('./micro-wish/micro-wish.entity.ts').MicroWishTextSchema
  | typeof import('./micro-wish/micro-wish.entity.ts').MicroWisherSchema
  | typeof import('./emergency/emergency.entity.ts').EmergencySchema
  | typeof import('./emergency/chain/emergency-call.entity.ts').EmergencyCallSchema
  | typeof import('./emergency/answering/emergency-responder.entity.ts').EmergencyResponderSchema
  | typeof import('./read-log/read-log.entity.ts').ReadLogSchema;

/** What the resolvers of community-services are handed. */
export type Context = SubgraphContext<TablesOf<Stored>>;
