import { factOf, type Fact } from '@microgrid/facts/fact';
import type { OfficeRole } from './office-post.terms.ts';

interface StartedPost {
  readonly id: string;
  readonly personId: string;
  readonly role: OfficeRole;
  readonly areaCode: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** What is told of a post that was brought in. */
export function officePostStarted({ id: subject, personId, role, areaCode, startsOn, endsOn }: StartedPost): Fact {
  const data = { personId, role, areaCode, departmentId: null, startsOn, endsOn };
  return factOf('office_post.started.v1', { subject, gridCode: areaCode, data }, 'people');
}
