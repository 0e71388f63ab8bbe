import type { DeedsOf } from '@microgrid/front/deed';
import { Deeds } from '@microgrid/front/deeds';
import { VisitDeeds } from '../care/visit-deeds.tsx';
import * as asked from '../generated/documents.ts';
import { EmergencyDeeds, MatterDeeds } from '../matter/matter-deeds.tsx';
import { opinionDeeds } from '../opinion/opinion-deeds.ts';
import type { Item } from './item-words.tsx';

const wishDeeds: DeedsOf<asked.MicroWishAction> = {
  TAKE: { document: asked.TakeMicroWish, form: asked.takeMicroWishForm },
  FULFIL: { document: asked.FulfilMicroWish, form: asked.fulfilMicroWishForm },
  GIVE_BACK: { document: asked.GiveMicroWishBack, form: asked.giveMicroWishBackForm },
};

const whistleDeeds: DeedsOf<asked.WhistleAction> = {
  REPORT_IN: { document: asked.ReportIn, form: asked.reportInForm },
  FINISH: { document: asked.FinishWhistle, form: asked.finishWhistleForm },
  RATE: { document: asked.RateWhistle, form: asked.rateWhistleForm },
};

/** What can be done about an item with a thumb; the rest is done at a desk. */
export function ItemDeeds({ item: { subject } }: { readonly item: Item }) {
  if (subject.is === 'Matter') {
    const { id, matterVersion: version, matterActions: availableActions } = subject;
    return <MatterDeeds matter={{ id, version, availableActions }} />;
  }
  if (subject.is === 'Emergency') return <EmergencyDeeds id={subject.id} actions={subject.emergencyActions} />;
  if (subject.is === 'CareVisit') return <VisitDeeds id={subject.id} />;
  if (subject.is === 'Opinion') {
    return (
      <Deeds
        actions={subject.opinionActions}
        deeds={opinionDeeds}
        words={asked.opinionActionWords}
        known={{ given: { opinionId: subject.id, expectedVersion: subject.opinionVersion } }}
      />
    );
  }
  if (subject.is === 'MicroWish') {
    return (
      <Deeds
        actions={subject.wishActions}
        deeds={wishDeeds}
        words={asked.microWishActionWords}
        known={{ given: { microWishId: subject.id, expectedVersion: subject.wishVersion } }}
      />
    );
  }
  if (subject.is !== 'Whistle') return null;
  return (
    <Deeds
      actions={subject.whistleActions}
      deeds={whistleDeeds}
      words={asked.whistleActionWords}
      known={{ given: { whistleId: subject.id, expectedVersion: subject.whistleVersion } }}
    />
  );
}
