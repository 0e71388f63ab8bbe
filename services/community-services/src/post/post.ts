import type { Concept } from '@microgrid/subgraph/concept';
import { GridLastDeedResolver } from './last-deed/grid-last-deed.resolver.ts';
import { posts } from './migrations/20261125T025000-posts.ts';
import { postsEnd } from './migrations/20261125T035000-posts-end.ts';
import { postsPaused } from './migrations/20261129T100500-posts-paused.ts';
import { streetOfficers } from './migrations/20261129T172600-street-officers.ts';
import { officePostConsumer, postConsumer } from './post.consumer.ts';
import { postPersonal } from './post.personal.ts';
import { postSample } from './post.sample.ts';

/** Who serves where（在岗）, as the facts of people tell it: decides who gets the matters of whoever left. */
export const post: Concept = {
  stored: [postPersonal],
  resolvers: [GridLastDeedResolver],
  migrations: [posts, postsEnd, postsPaused, streetOfficers],
  consumers: [postConsumer, officePostConsumer],
  sample: postSample,
};
