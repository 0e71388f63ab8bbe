import { Access } from '@microgrid/access/access';
import { holds, Role } from '@microgrid/access/actor';
import { record } from '@microgrid/facts/record';
import { gridLevel } from '@microgrid/grid-code';
import { Forbidden, Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { GridCode } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { endAssignment } from '../assignment/end-assignment.ts';
import { endEmergency, isOver } from '../../emergency/end-emergency.ts';
import { callAnew, startOrRestart } from '../../emergency/start-emergency.ts';
import { areaTypeOn } from '../area-type/area-type-on.ts';
import { sealTexts } from '../details/seal-texts.ts';
import { stillOrNewHandler } from '../hand-over/new-handler.ts';
import type { MatterEntity } from '../matter.entity.ts';
import { matterFactOf, toldGrid } from '../matter.facts.ts';
import { handledStatuses } from '../matter.states.ts';
import { isSensitive, MatterKind, MatterSeverity } from '../matter.terms.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, type Deed } from '../moves/move-matter.ts';
import { matterDeadline } from '../report/matter-deadline.ts';
import { resumed } from '../timing/resume-matter.ts';

@InputType({
  description: 'Correcting what a matter was filed as（更正）; what is left out stays, nothing can be cleared.',
})
export class ReclassifyMatterInput extends MatterChangeInput {
  @Field(() => MatterKind, { nullable: true, description: 'What it is about（类别）; not to or from G.' })
  kind?: MatterKind | null;

  @Field(() => MatterSeverity, {
    nullable: true,
    description: 'How soon（紧急程度）; to EMERGENCY it starts the chain.',
  })
  severity?: MatterSeverity | null;

  @Field(() => GridCode, { nullable: true, description: 'The micro-grid（微网格）, one in force.' })
  gridCode?: string | null;

  @Field(() => String, { description: 'Why（原因）, 1 to 500 characters; the reporter reads it.' })
  @PlainText(500)
  reason!: string;
}

@Resolver(() => Matter)
export class ReclassifyMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Corrects kind, severity or grid of a matter（更正分类、网格）, as the grid's worker, the head or the street; the clock runs from the report, to EMERGENCY it starts the chain, from it none is called further, the new grid's worker has it. The new grid is in the same community unless the street says so (FORBIDDEN). Of a sensitive kind its texts are sealed from then on. BAD_USER_INPUT when nothing is corrected, or to or from kind G. ${moveErrors} CONFLICT for a closed grid, naming the one that followed.`,
  })
  @Access('IN_POST')
  reclassifyMatter(
    @Arg('input', () => ReclassifyMatterInput, { description: 'Which matter, and what is right.' })
    input: ReclassifyMatterInput,
    @Ctx() context: Context,
  ) {
    const { reason } = input;
    return moveMatter(context, input, { action: 'RECLASSIFY', note: reason, make: (deed) => reclassify(deed, input) });
  }
}

async function reclassify(deed: Deed, input: ReclassifyMatterInput) {
  const { em, matter } = deed;
  requireCorrection(matter, input);
  const { kind: fromKind, severity: fromSeverity } = matter;
  const right = {
    kind: input.kind ?? matter.kind,
    severity: input.severity ?? matter.severity,
    gridCode: input.gridCode ?? matter.gridCode,
  };
  const isMoved = right.gridCode !== matter.gridCode;
  if (isMoved) await requireGrid(deed, right.gridCode);
  // Where either kind is sensitive, neither micro-grid is told.
  const formerGridcode = toldGrid({ kind: isSensitive(right.kind) ? right.kind : fromKind, gridCode: matter.gridCode });
  const from = { fromKind, fromSeverity, formerGridcode };
  const moved: Partial<MatterEntity> = isMoved ? await elsewhere(deed, right.gridCode) : {};
  const isNobodys = isMoved && moved.handlerId === null && isHandled(matter);
  // Somebody must be on site: what was put off goes on.
  const goesOn = right.severity === 'EMERGENCY' && matter.status === 'ON_HOLD';
  return {
    ...(isNobodys ? { status: 'REPORTED' as const } : goesOn ? { status: 'IN_PROGRESS' as const } : {}),
    change: {
      ...(goesOn ? await resumed(deed) : {}),
      kind: right.kind,
      severity: right.severity,
      ...moved,
      ...(isNobodys ? { acceptedAt: null } : {}),
      ...matterDeadline(Object.assign({}, matter, { severity: right.severity }), matter.reportedAt),
      ...(isSensitive(right.kind) ? await sealed(deed) : {}),
    },
    tell: (now: MatterEntity) => {
      const { subject, data, gridCode } = matterFactOf(now, from);
      const told = isMoved ? toldGrid({ kind: right.kind, gridCode: right.gridCode }) : gridCode;
      record(em, 'matter.reclassified.v1', { subject, data, gridCode: told });
    },
    last: async () => {
      await followEmergency(deed, { fromSeverity, gridCode: right.gridCode });
      if (isMoved) await refile(deed, right.gridCode);
    },
  };
}

function requireCorrection(matter: MatterEntity, input: ReclassifyMatterInput): void {
  const { kind, severity, gridCode } = input;
  const isSame = [
    [kind, matter.kind],
    [severity, matter.severity],
    [gridCode, matter.gridCode],
  ].every(([right, filed]) => right === undefined || right === filed);
  const problems: FieldProblem[] = [
    ...Object.entries({ kind, severity, gridCode }).flatMap(([field, value]) =>
      value === null ? [{ field, message: 'can be corrected, not cleared: leave it out to keep it' }] : [],
    ),
    ...(kind != null && kind !== matter.kind && (kind === 'G' || matter.kind === 'G')
      ? [{ field: 'kind', message: 'an assisting task stays one, and nothing else becomes one' }]
      : []),
    ...(gridCode != null && gridLevel(gridCode) !== gridLevel(matter.gridCode)
      ? [{ field: 'gridCode', message: 'must be a grid of the same level' }]
      : []),
    ...(isSame ? [{ field: 'kind', message: 'say what is to be corrected: kind, severity or grid' }] : []),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

const COMMUNITY_DIGITS = 12;

async function requireGrid({ em, matter, actor, at }: Deed, gridCode: string): Promise<void> {
  const isNear = gridCode.slice(0, COMMUNITY_DIGITS) === matter.gridCode.slice(0, COMMUNITY_DIGITS);
  if (!isNear && !holds(actor, [Role.STREET_OFFICER], gridCode)) {
    throw new Forbidden('gridCode: only the street moves a matter to another community', Role.STREET_OFFICER);
  }
  await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on: [shanghaiDate(at)] });
}

/** Whoever serves in the new grid too keeps it, else the worker there has it; without one it waits to be accepted. */
async function elsewhere({ em, matter }: Deed, gridCode: string) {
  const { handlerId: former = null, level } = matter;
  const handlerId = await stillOrNewHandler(em, Object.assign({}, matter, { gridCode }));
  if (handlerId !== former) await endAssignment(em, matter.id, { outcome: 'HANDED_OVER' });
  // What followed its grid is counted where it was, whichever grid has it now.
  const { areaType = null, formerGridCode, recordedAt: at } = matter;
  const rightType = formerGridCode == null ? await areaTypeOn(em, { gridCode, at }) : areaType;
  return { handlerId, level: level === 'L0' ? ('L1' as const) : level, areaType: rightType };
}

function isHandled({ status }: MatterEntity): boolean {
  return handledStatuses.some((handled) => handled === status) && status !== 'ESCALATED';
}

/** What turns out to be an emergency calls people, what turns out to be none calls nobody, elsewhere others are called. */
async function followEmergency(
  { em, matter, at }: Deed,
  { fromSeverity, gridCode }: { fromSeverity: MatterSeverity; gridCode: string },
): Promise<void> {
  const isEmergency = matter.severity === 'EMERGENCY';
  if (fromSeverity === 'EMERGENCY' && !isEmergency) await endEmergency(em, matter, at);
  else if (isEmergency && fromSeverity !== 'EMERGENCY' && !isOver(matter.status)) {
    await startOrRestart(em, { matter: Object.assign({}, matter, { gridCode }), at });
  } else if (isEmergency && gridCode !== matter.gridCode) await callAnew(em, matter.id, at);
  await em.flush();
}

async function sealed({ em, matter }: Deed) {
  if (matter.areTextsSealed) return {};
  const { id: matterId, place, description } = matter;
  await sealTexts(em, { matterId, place, description });
  return { areTextsSealed: true, place: null, description: null };
}

/**
 * Files it in the other grid, last of all and past row-level security: whoever corrected it may not see it any more. The
 * entity is let go of first, so that nothing of it is stored again.
 */
async function refile({ em, matter }: Deed, gridCode: string): Promise<void> {
  const [filed] = await em.execute<[{ version: number }]>('select community_services.refile_matter(?, ?) as version', [
    matter.id,
    gridCode,
  ]);
  em.clear();
  Object.assign(matter, { gridCode, version: filed.version });
}
