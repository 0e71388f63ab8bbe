import type { ConsentChannel } from '../../service-consent/service-consent.terms.ts';
import type { MediationParty } from './mediation-party.type.ts';

/** Whether the caller mediates, and its own name in the file. */
interface Seeing {
  readonly isMediator: boolean;
  readonly myPseudonym?: string | null;
}

interface StoredParty {
  readonly pseudonym: string;
  readonly hasConsented: boolean | null;
  readonly channel: ConsentChannel | null;
  readonly recordedById: string | null;
  readonly witnessId: string | null;
}

/** A party as the caller may see it: before whom it answered is for the mediators and itself. */
export function partyAsSeen(
  { pseudonym, hasConsented, channel, recordedById, witnessId }: StoredParty,
  { isMediator, myPseudonym }: Seeing,
): MediationParty {
  const isMe = pseudonym === myPseudonym;
  const heard = [recordedById, witnessId].flatMap((id) => (id === null ? [] : [{ id }]));
  return { pseudonym, isMe, hasConsented, channel, witnesses: isMediator || isMe ? heard : null };
}
