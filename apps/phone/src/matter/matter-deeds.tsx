import type { DeedsOf } from '@microgrid/front/deed';
import { Deeds } from '@microgrid/front/deeds';
import * as asked from '../generated/documents.ts';

/** What is done with a matter by a thumb; moves that choose among people are made at a desk. */
const matterDeeds: DeedsOf<asked.MatterAction> = {
  ACCEPT: { document: asked.AcceptMatter, form: asked.acceptMatterForm },
  RETURN: { document: asked.ReturnMatter, form: asked.returnMatterForm },
  CANCEL: { document: asked.CancelMatter, form: asked.cancelMatterForm },
  START: { document: asked.StartMatter, form: asked.startMatterForm },
  REFUSE: { document: asked.RefuseMatter, form: asked.refuseMatterForm },
  ESCALATE: { document: asked.EscalateMatter, form: asked.escalateMatterForm },
  HOLD: { document: asked.HoldMatter, form: asked.holdMatterForm },
  RESUME: { document: asked.ResumeMatter, form: asked.resumeMatterForm },
  RESOLVE: { document: asked.ResolveMatter, form: asked.resolveMatterForm, without: ['workRole'] },
  VERIFY: { document: asked.VerifyMatter, form: asked.verifyMatterForm, without: ['workRole'] },
  REOPEN: { document: asked.ReopenMatter, form: asked.reopenMatterForm },
  CLOSE: { document: asked.CloseMatter, form: asked.closeMatterForm },
  REPLY: { document: asked.ReplyToMatter, form: asked.replyToMatterForm, without: ['workRole'] },
  RATE: { document: asked.RateMatter, form: asked.rateMatterForm },
  REPORT: { document: asked.ResubmitMatter, form: asked.resubmitMatterForm },
};

interface MatterDeedsProps {
  readonly matter: {
    readonly id: string;
    readonly version: number;
    readonly availableActions: readonly asked.MatterAction[];
  };
}

/** What can be done with a matter now. */
export function MatterDeeds({ matter: { id, version, availableActions } }: MatterDeedsProps) {
  return (
    <Deeds
      actions={availableActions}
      deeds={matterDeeds}
      words={asked.matterActionWords}
      known={{ given: { matterId: id, expectedVersion: version } }}
    />
  );
}

const emergencyDeeds: DeedsOf<asked.EmergencyAction> = {
  ACKNOWLEDGE: {
    document: asked.AcknowledgeEmergency,
    form: asked.acknowledgeEmergencyForm,
    without: ['personId', 'at'],
  },
  PASS: { document: asked.PassEmergency, form: asked.passEmergencyForm, without: ['personId', 'at'] },
  ARRIVE: { document: asked.RecordArrival, form: asked.recordArrivalForm, without: ['personId', 'at'] },
};

interface EmergencyDeedsProps {
  readonly id: string;
  readonly actions: readonly asked.EmergencyAction[];
}

/** Whether whoever is called comes, and is there. */
export function EmergencyDeeds({ id, actions }: EmergencyDeedsProps) {
  return (
    <Deeds
      actions={actions}
      deeds={emergencyDeeds}
      words={asked.emergencyActionWords}
      known={{ given: { matterId: id } }}
    />
  );
}
