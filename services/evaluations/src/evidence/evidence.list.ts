import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inPeriod } from '@microgrid/subgraph/period';
import { whether } from '@microgrid/subgraph/whether';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Context } from '../context.ts';
import type { EvidenceWhere } from './evidence.arguments.ts';
import type { Evidence } from './evidence.type.ts';

/** A row of evidence, as its lists select it. */
type Row = Required<Evidence> & { readonly disputedAt: Date | null };

/** The version of an indicator that its scheme weighs, and whether the facts are frozen, of a row of evidence. */
const ofItsRound = sql`
  (select indicator_version from evaluations.scheme_indicator weighed where weighed.scheme_id = round.scheme_id
    and weighed.indicator_code = found.indicator_code) as indicator_version,
  evaluation.status <> 'OPEN' as is_frozen`;

/** What it counts as below the line: which fact it was last changed by would tell whether it counts above it too. */
const itsDenominator = sql`
  (select indicator.denominator from evaluations.scheme_indicator weighed join evaluations.indicator
    on indicator.code = weighed.indicator_code and indicator.version = weighed.indicator_version
    where weighed.scheme_id = round.scheme_id and weighed.indicator_code = found.indicator_code)`;

/** What was gathered of evaluations whose facts are frozen; row-level security says of which. */
const gathered = (condition: RawBuilder<unknown>) => sql`
  select found.id, found.evaluation_id, found.indicator_code, found.fact_id, found.fact_type, found.occurred_at,
    found.grid_code, found.subject_kind, found.subject_id, found.hash, found.numerator, found.is_excluded, found.disputed_at,
    ${ofItsRound}
  from evaluations.evidence found join evaluations.evaluation on evaluation.id = found.evaluation_id
  join evaluations.evaluation_round round on round.id = evaluation.round_id
  where evaluation.status <> 'OPEN' and ${condition}`;

/** What the evaluations of a post that still run would count by now, for its holder alone. */
const running = (condition: RawBuilder<unknown>, holder: string | null) => sql`
  select found.id, found.evaluation_id, found.indicator_code, found.fact_id, ${itsDenominator}, found.occurred_at,
    found.grid_code, found.subject_kind, found.subject_id, found.hash, found.numerator, false, null::timestamptz, ${ofItsRound}
  from evaluations.evidence_of(array(select id from evaluations.evaluation where status = 'OPEN'
    and person_id = ${holder}::uuid and ${condition})) found
  join evaluations.evaluation on evaluation.id = found.evaluation_id
  join evaluations.evaluation_round round on round.id = evaluation.round_id`;

/** Whether this is what an evaluation of `holder` that still runs would count by now. */
export async function isRunning<Tables>(
  db: Kysely<Tables>,
  { id, holder }: { id: string; holder: string | null },
): Promise<boolean> {
  const { rows } = await sql`select 1 from (${running(sql`true`, holder)}) found where found.id = ${id}::uuid`.execute(
    db,
  );
  return rows.length > 0;
}

/** The evidence of one indicator of an evaluation, whose parent is "evaluation code". */
export function evidenceOfValue({ db, actor }: Context, key: RawBuilder<string>, where?: EvidenceWhere | null) {
  const evaluation = sql`split_part(${key}, ' ', 1)::uuid`;
  const isOfIndicator = sql`found.indicator_code = split_part(${key}, ' ', 2)`;
  const frozen = gathered(sql`found.evaluation_id = ${evaluation} and ${isOfIndicator}`);
  const now = sql`${running(sql`id = ${evaluation}`, actor.subject)} where ${isOfIndicator}`;
  return filtered(db, sql`(${frozen} union all ${now})`, where);
}

/** The evidence of a post, in all its evaluations. */
export function evidenceOfPost({ db, actor }: Context, key: RawBuilder<string>, where?: EvidenceWhere | null) {
  const frozen = gathered(sql`evaluation.appointment_id = ${key}::uuid`);
  const now = running(sql`appointment_id = ${key}::uuid`, actor.subject);
  return filtered(db, sql`(${frozen} union all ${now})`, where);
}

/** The evidence of references, in their order; null where there is none that the caller may see. */
export async function evidenceOf(references: readonly { id: string }[], { db }: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  if (ids.length === 0) return references.map(() => null);
  const rows = await filtered(db, sql`(${gathered(sql`found.id = any(${ids}::uuid[])`)})`).execute();
  return rowOfEachId(references, rows);
}

/** The reader of the caller, with what lists of evidence select from. */
export function withEvidence(db: Context['db']) {
  return db.$extendTables<{ evidence_row: Row }>();
}

function filtered(db: Context['db'], from: RawBuilder<unknown>, where?: EvidenceWhere | null) {
  let list = withEvidence(db)
    .selectFrom(sql<Row>`${from}`.as('evidence_row'))
    .selectAll();
  if (where?.indicatorCode != null) list = list.where('indicatorCode', '=', equalsAny([where.indicatorCode]));
  if (where?.occurredIn != null)
    list = list.where(inPeriod(where.occurredIn, { field: 'where.occurredIn', column: 'occurredAt' }));
  if (where?.isDisputed != null) list = list.where(whether(where.isDisputed, sql`disputed_at is not null`));
  return list;
}
