import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { headerOf, rosterColumns } from './file/roster.columns.ts';
import { RosterImportEntity } from './roster-import.entity.ts';
import type { RosterImportStatus, RosterRowStatus } from './roster-import.terms.ts';
import { RosterRowEntity, type StoredProblem } from './roster-row.entity.ts';

/** What a head brought in: a roster that was written, one that waits with bad rows in it, one refused, one given up. */
export function rosterImportSample(community: SampleCommunity): SampleRows[] {
  const { imports, rows } = sampleRosters(community);
  return [sampleRows(RosterImportEntity, imports), sampleRows(RosterRowEntity, rows)];
}

const headers = Object.fromEntries(
  Object.keys(rosterColumns).map((name) => [name, headerOf(name as keyof typeof rosterColumns, null)]),
);
/** Days ago, where it stands, and how its rows stand. */
const stories: readonly { daysAgo: number; status: RosterImportStatus; rows: readonly RosterRowStatus[] }[] = [
  { daysAgo: 40, status: 'APPLIED', rows: ['APPLIED', 'APPLIED', 'APPLIED', 'UNCHANGED'] },
  { daysAgo: 12, status: 'REFUSED', rows: [] },
  { daysAgo: 5, status: 'CANCELLED', rows: ['UNCHANGED', 'BAD', 'BAD'] },
  { daysAgo: 0, status: 'CHECKED', rows: ['UNCHANGED', 'BAD', 'UNCHANGED', 'BAD'] },
];
const REFUSAL = 'the file is an old .xls, or has a password: save it as an .xlsx without one';
/** As the check says it of a cell. */
const problems: readonly StoredProblem[] = [
  { column: headers['startsOn'] ?? '', message: 'may be 2026-03-05 or 2026-05-03: write it like 2026-03-05' },
  { column: headers['isAdult'] ?? '', message: 'only adults serve' },
];

export function sampleRosters(community: SampleCommunity) {
  const startedById = community.roster.head;
  const random = new Random(community.seed, community.code, 'roster imports');
  const posts = community.timesInPost.flatMap(({ id, end }) => (end === null ? [id] : []));
  const made = stories.map(({ daysAgo, status, rows }) => {
    const startedAt = plusMinutes(plusDays(community.asOf, -daysAgo), -30);
    const id = random.uuid(startedAt);
    const isRead = status !== 'REFUSED';
    const started = {
      id,
      startedById,
      areaCode: community.code,
      status,
      startedAt,
      version: isRead ? 4 : 3,
      sha256: random.uuid(startedAt).replaceAll('-', '').repeat(2),
      bytes: 9000 + random.int(0, 9000),
      uploadTicket: random.uuid(startedAt),
      uploadUntil: plusMinutes(startedAt, 10),
      headers: isRead ? headers : null,
      rowCount: isRead ? rows.length : null,
      checkedCount: rows.length,
      goodCount: rows.filter((row) => row === 'APPLIED').length,
      appliedCount: rows.filter((row) => row === 'APPLIED').length,
      refusal: isRead ? null : REFUSAL,
      keptUntil: isRead ? plusDays(startedAt, 1) : null,
    };
    const own = rows.map((row, index) => ({
      importId: id,
      number: index + 2,
      status: row,
      values: null,
      found: null,
      personId: null,
      problems: row === 'BAD' ? problems.slice(index % problems.length).slice(0, 1) : [],
      appointmentId: row === 'BAD' ? null : (posts[index] ?? null),
      addedAt: plusMinutes(startedAt, 1),
    }));
    return { started, own };
  });
  return { imports: made.map(({ started }) => started), rows: made.flatMap(({ own }) => own) };
}
