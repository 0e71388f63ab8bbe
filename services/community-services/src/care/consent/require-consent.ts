import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { servingThere } from '../../post/serving-there.ts';
import type { ConsentChannel } from '../../service-consent/service-consent.terms.ts';
import { requireCurrentText } from '../../service-consent/service-consent.texts.ts';
import { isOwnCare } from '../contact/seal-contact.ts';
import type { CareDeed } from '../moves/move-care.ts';

interface SaidConsent {
  readonly textVersion: number;
  readonly channel: ConsentChannel;
  readonly witnessId?: string | null;
}

/**
 * Who heard that the person agrees: nobody in an app, the caller on paper, the caller and the witness orally.
 * @throws Invalid (another text, a witness too few, too many or one who is not somebody else serving there), Forbidden (one's
 * own consent for oneself but in an app, and another's in an app)
 */
export async function requireConsent(deed: CareDeed, { textVersion, channel, witnessId }: SaidConsent) {
  requireCurrentText('CARE', textVersion);
  const isOral = channel === 'ORAL';
  if (isOral !== (witnessId != null)) {
    const message = isOral ? 'is needed for ORAL: who heard it besides you' : 'is for ORAL alone';
    throw new Invalid([{ field: 'witnessId', message }]);
  }
  if (deed.isMine !== (channel === 'APP')) {
    const what = deed.isMine ? 'your own consent is given in an app' : 'only the person says so in an app';
    throw new Forbidden(`channel: ${what}`, deed.isMine ? 'APP' : 'ORAL or PAPER');
  }
  if (witnessId != null) await requireWitness(deed, storedId(witnessId));
  return {
    recordedById: channel === 'APP' ? null : deed.subject,
    witnessId: witnessId == null ? null : storedId(witnessId),
  };
}

async function requireWitness({ em, need, subject }: CareDeed, witnessId: string): Promise<void> {
  const serving = await servingThere(em, need.gridCode, [witnessId]);
  if (witnessId !== subject && serving.has(witnessId) && !(await isOwnCare(em, need.id, witnessId))) return;
  throw new Invalid([{ field: 'witnessId', message: 'must be somebody else who serves there, and not the person' }]);
}
