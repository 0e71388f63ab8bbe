import { equalsAny } from '@microgrid/subgraph/equals-any';
import type { Importing } from '@microgrid/subgraph/importing';
import type { Row } from '@microgrid/tables/read-rows';
import type { Tables } from '../../context.ts';
import type { AppointmentRole } from '../appointment.terms.ts';

interface Post {
  readonly personId: string;
  readonly role: AppointmentRole;
  readonly gridCode: string;
}

/** The columns of the file by which a post is refused. */
interface Named {
  readonly personKey: string;
  readonly gridCode: string;
}

/** What nobody may hold twice, as the unique indexes of the table say it, and that somebody holds it. */
interface Claim {
  readonly of: string;
  readonly column: keyof Named;
  readonly taken: string;
}

/** Who holds which post: those in the database, and those of the file so far. */
export class HeldPosts {
  readonly #claims = new Map<string, string>();

  /** Those that stand beside the candidates: of the same grids, or of the same people. */
  static async besides(candidates: readonly { readonly row: Post }[], importing: Importing): Promise<HeldPosts> {
    const codes = candidates.map(({ row }) => row.gridCode);
    const people = candidates.map(({ row }) => row.personId);
    const held = await importing
      .reader<Tables>()
      .selectFrom('appointment')
      .select(['personId', 'role', 'gridCode'])
      .where('status', '=', 'ACTIVE')
      .where((post) => post.or([post('gridCode', '=', equalsAny(codes)), post('personId', '=', equalsAny(people))]))
      .execute();
    const posts = new HeldPosts();
    for (const post of held) for (const { of } of claimsOf(post)) posts.#claims.set(of, 'already');
    return posts;
  }

  /** Gives the post of a row to its person, or refuses the row. */
  take(from: Row<Named>, post: Post, importing: Importing): boolean {
    const claims = claimsOf(post);
    const taken = claims.filter(({ of }) => this.#claims.has(of));
    for (const { of, column, taken: what } of taken) {
      importing.refuse(from, column, `${what} (${this.#claims.get(of)})`);
    }
    if (taken.length > 0) return false;
    for (const { of } of claims) this.#claims.set(of, `row ${from.place().row}`);
    return true;
  }
}

function claimsOf({ personId, role, gridCode }: Post): Claim[] {
  const isContact = role === 'COMMITTEE_CONTACT';
  const holder = isContact ? ` ${personId}` : '';
  const claims: Claim[] = [
    { of: `${role} ${gridCode}${holder}`, column: 'gridCode', taken: `somebody is ${role} of ${gridCode}` },
  ];
  if (role === 'MICRO_GRID_LEADER') {
    claims.push({ of: `leads ${personId}`, column: 'personKey', taken: 'this person leads another micro-grid' });
  }
  if (role === 'MICRO_GRID_LEADER' || role === 'GRID_WORKER') {
    const general = gridCode.slice(0, 15);
    const taken = `this person is worker or leader in ${general}: they are different people`;
    claims.push({ of: `serves ${general} ${personId}`, column: 'personKey', taken });
  }
  return claims;
}
