import type { Words } from '@microgrid/client/catalogue';
import type { DeedsOf, FormValues } from '@microgrid/front/deed';
import { DeedButton, Deeds } from '@microgrid/front/deeds';
import { activityDeeds, outcomeDeed } from '../activity/activity-deeds.ts';
import { careDeeds, visitDeeds } from '../care/care-deeds.ts';
import { emergencyDeeds } from '../emergency/emergency-deeds.ts';
import { useCandidates } from '../frame/candidates.ts';
import * as asked from '../generated/documents.ts';
import { referralDeeds, whistleDeeds } from '../matter/matter-deeds.ts';
import { MatterDeeds } from '../matter/matter-row.tsx';
import { mediationDeeds } from '../mediation/mediation-deeds.ts';
import { opinionDeeds } from '../opinion/opinion-deeds.ts';
import { wishDeeds } from '../wish/wish-deeds.ts';
import type { Item } from './groups.ts';

/** What can be done about an item, whatever it is about. */
export function SubjectDeeds({ item: { subject, grid } }: { readonly item: Item }) {
  const useOfGrid = () => useCandidates(grid?.code ?? '');
  if (subject.is === 'Matter') {
    const { id, version, matterKind: kind, matterActions: availableActions } = subject;
    return <MatterDeeds matter={{ id, version, kind, grid, availableActions }} />;
  }
  if (subject.is === 'ActivityOutcome') {
    const given = { activityOutcomeId: subject.id, expectedVersion: subject.version };
    return <DeedButton deed={outcomeDeed} title={['更新', 'Update']} known={{ given }} useCandidates={useOfGrid} />;
  }
  const { given, ...offer } = offerOf(subject);
  return <Deeds {...offer} known={{ given }} useCandidates={useOfGrid} />;
}

interface Offer<Action extends string> {
  readonly actions: readonly Action[];
  readonly deeds: DeedsOf<Action>;
  readonly words: Readonly<Record<Action, Words>>;
  readonly given: FormValues;
}

type Subject = Exclude<Item['subject'], { is: 'Matter' | 'ActivityOutcome' }>;

const emergency = { deeds: emergencyDeeds, words: asked.emergencyActionWords };
const whistle = { deeds: whistleDeeds, words: asked.whistleActionWords };
const referral = { deeds: referralDeeds, words: asked.referralActionWords };
const care = { deeds: careDeeds, words: asked.careActionWords };
const visit = { deeds: visitDeeds, words: asked.careActionWords };
const mediation = { deeds: mediationDeeds, words: asked.mediationActionWords };
const opinion = { deeds: opinionDeeds, words: asked.opinionActionWords };
const wish = { deeds: wishDeeds, words: asked.microWishActionWords };
const activity = { deeds: activityDeeds, words: asked.activityActionWords };

/** The deeds of each kind of thing, and what they call it by. */
function offerOf(of: Subject): Offer<string> {
  switch (of.is) {
    case 'Emergency':
      return { ...emergency, actions: of.emergencyActions, given: { matterId: of.id } };
    case 'Whistle':
      return {
        ...whistle,
        actions: of.whistleActions,
        given: { whistleId: of.id, expectedVersion: of.version },
      };
    case 'Referral':
      return {
        ...referral,
        actions: of.referralActions,
        given: { referralId: of.id, expectedVersion: of.version },
      };
    case 'CareNeed':
      return { ...care, actions: of.careActions, given: { careNeedId: of.id, expectedVersion: of.version } };
    case 'CareVisit':
      return { ...visit, actions: ['RECORD_VISIT'], given: { careVisitId: of.id } };
    case 'Mediation':
      return {
        ...mediation,
        actions: of.mediationActions,
        given: { mediationId: of.id, expectedVersion: of.version },
      };
    case 'Opinion':
      return {
        ...opinion,
        actions: of.opinionActions,
        given: { opinionId: of.id, intoOpinionId: of.id, expectedVersion: of.version },
      };
    case 'MicroWish':
      return { ...wish, actions: of.wishActions, given: { microWishId: of.id, expectedVersion: of.version } };
    case 'Activity':
    default:
      return {
        ...activity,
        actions: of.activityActions,
        given: { activityId: of.id, expectedVersion: of.version },
      };
  }
}
