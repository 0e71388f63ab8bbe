import type { Concept } from '@microgrid/subgraph/concept';
import { MicroWishContactResolver } from './contact/micro-wish-contact.resolver.ts';
import { endWishesOf } from './give-back/give-wishes-back.ts';
import { MakeMicroWishResolver } from './make/make-micro-wish.ts';
import { microWishesOf } from './micro-wish.list.ts';
import { microWisherPersonal, microWishPersonal, microWishTextPersonal } from './micro-wish.personal.ts';
import { MicroWishResolver } from './micro-wish.resolver.ts';
import { microWishes } from './migrations/20261129T215600-micro-wishes.ts';
import { CancelMicroWishResolver } from './moves/cancel-micro-wish.ts';
import { DispatchMicroWishResolver } from './moves/dispatch-micro-wish.ts';
import { FulfilMicroWishResolver } from './moves/fulfil-micro-wish.ts';
import { GiveMicroWishBackResolver } from './moves/give-micro-wish-back.ts';
import { TakeMicroWishResolver } from './moves/take-micro-wish.ts';
import { ThankForMicroWishResolver } from './moves/thank-for-micro-wish.ts';
import { microWishSample } from './sample/micro-wish.sample.ts';

/** Small wishes（微心愿）: ordered, dispatched, taken, fulfilled, thanked for. */
export const microWish: Concept = {
  // Whose it is after the texts, which are found by it.
  stored: [microWishPersonal, microWishTextPersonal, microWisherPersonal],
  resolvers: [
    MicroWishResolver,
    MicroWishContactResolver,
    MakeMicroWishResolver,
    DispatchMicroWishResolver,
    TakeMicroWishResolver,
    GiveMicroWishBackResolver,
    FulfilMicroWishResolver,
    ThankForMicroWishResolver,
    CancelMicroWishResolver,
  ],
  references: { MicroWish: microWishesOf },
  migrations: [microWishes],
  beforeErasure: endWishesOf,
  sample: microWishSample,
};
