import type { DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

/** What becomes of a wish; whoever made it says thank you on the phone. */
export const wishDeeds: DeedsOf<asked.MicroWishAction> = {
  DISPATCH: { document: asked.DispatchMicroWish, form: asked.dispatchMicroWishForm },
  TAKE: { document: asked.TakeMicroWish, form: asked.takeMicroWishForm },
  GIVE_BACK: { document: asked.GiveMicroWishBack, form: asked.giveMicroWishBackForm },
  FULFIL: { document: asked.FulfilMicroWish, form: asked.fulfilMicroWishForm },
  CANCEL: { document: asked.CancelMicroWish, form: asked.cancelMicroWishForm },
};
