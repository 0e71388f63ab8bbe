import { mediationFactTable } from './migrations/20261130T160203-mediation-facts.ts';
import { mediationFacts } from './mediation.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { mediationByClock } from './clock/mediation-by-clock.job.ts';
import { endMediationsOf } from './erasure.ts';
import { AddMediationNoteResolver } from './file/add-mediation-note.ts';
import { MediationFileResolver } from './file/mediation-file.resolver.ts';
import { MatterMediationResolver } from './matter-mediation.resolver.ts';
import { mediationsOf } from './mediation.list.ts';
import {
  mediationAgreementPersonal,
  mediationNotePersonal,
  mediationPartyPersonal,
  mediationPersonal,
  mediationRequestPersonal,
  mediationSealPersonal,
  mediatorPersonal,
} from './mediation.personal.ts';
import { MediationResolver } from './mediation.resolver.ts';
import { mediations } from './migrations/20261130T020000-mediations.ts';
import { AnswerMediationResolver } from './moves/answer-mediation.ts';
import { ConcludeMediationResolver } from './moves/conclude-mediation.ts';
import { ExtendMediationResolver } from './moves/extend-mediation.ts';
import { FollowUpMediationResolver } from './moves/follow-up-mediation.ts';
import { RefuseMediatorResolver } from './moves/refuse-mediator.ts';
import { ReplaceMediatorResolver } from './moves/replace-mediator.ts';
import { StartMediationResolver } from './moves/start-mediation.ts';
import { WithdrawFromMediationResolver } from './moves/withdraw-from-mediation.ts';
import { MediationPartiesResolver } from './parties/mediation-parties.resolver.ts';
import { ProposeMediationResolver } from './propose/propose-mediation.ts';
import { AnswerMediationRequestResolver } from './request/answer-mediation-request.ts';
import { MediationRequestsResolver } from './request/mediation-requests.resolver.ts';
import { SendMediationRequestResolver } from './request/send-mediation-request.ts';
import { mediationSample } from './sample/mediation.sample.ts';

/** Mediation（调解） of disputes: all agree first, a sealed file, one month, an agreement that is looked after. */
export const mediation: Concept = {
  // When it ended last, and before that whose it is: all else is found by these.
  stored: [
    mediationPartyPersonal,
    mediationRequestPersonal,
    mediationNotePersonal,
    mediationAgreementPersonal,
    mediatorPersonal,
    mediationSealPersonal,
    mediationPersonal,
  ],
  resolvers: [
    MediationResolver,
    MediationPartiesResolver,
    MediationRequestsResolver,
    MediationFileResolver,
    MatterMediationResolver,
    ProposeMediationResolver,
    AnswerMediationResolver,
    RefuseMediatorResolver,
    ReplaceMediatorResolver,
    StartMediationResolver,
    AddMediationNoteResolver,
    SendMediationRequestResolver,
    AnswerMediationRequestResolver,
    ExtendMediationResolver,
    ConcludeMediationResolver,
    WithdrawFromMediationResolver,
    FollowUpMediationResolver,
  ],
  references: { Mediation: mediationsOf },
  closed: [mediationFacts],
  migrations: [mediations, mediationFactTable],
  jobs: [mediationByClock],
  beforeErasure: endMediationsOf,
  sample: mediationSample,
};
