import type { OfficePost } from './people.ts';
import { Random } from '../random.ts';
import { plusDays } from '../shanghai-time.ts';

/** When somebody was given a post at a street office, and its id. */
interface OfficePostGiven {
  readonly post: OfficePost;
  readonly id: string;
  readonly start: Date;
}

const posts: readonly OfficePost[] = ['OFFICER', 'REVIEWER', 'ANALYST', 'AUDITOR', 'HANDLER'];

/** The posts of a street office; depends on seed, street code and asOf only. */
export function officePostsGiven({
  street,
  seed,
  asOf,
}: {
  street: string;
  seed: number;
  asOf: Date;
}): OfficePostGiven[] {
  const random = new Random(seed, street, 'office posts');
  return posts.map((post) => {
    const start = plusDays(asOf, -random.int(30, 400));
    return { post, id: random.uuid(start), start };
  });
}
