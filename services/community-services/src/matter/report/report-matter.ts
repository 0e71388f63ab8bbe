import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { holds, Role } from '@microgrid/access/actor';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { answeredAtOf } from '../../emergency/answering/answered-at.ts';
import { enterSettledEmergency, startEmergency } from '../../emergency/start-emergency.ts';
import { areaTypeOn } from '../area-type/area-type-on.ts';
import { sealTexts } from '../details/seal-texts.ts';
import { nextStep } from '../history/next-step.ts';
import { MatterEntity } from '../matter.entity.ts';
import { mattersOf } from '../matter.list.ts';
import { maySeeTheWork } from '../matter.policy.ts';
import { isSensitive } from '../matter.terms.ts';
import { Matter } from '../matter.type.ts';
import { requireGoingOn } from '../merging/merge.ts';
import { referredBy } from '../merging/similar-reference.ts';
import { postOfHandler } from '../rating/post-of-handler.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import { complainedOf } from './complained-of.ts';
import { firstLevel } from './first-level.ts';
import { matterDeadline } from './matter-deadline.ts';
import { newMatterNumber } from './matter-number.ts';
import { hasOddTexts, ReportMatterInput } from './report-matter.input.ts';
import { reportedAtOf } from './reported-at.ts';
import { requireAdmission } from './require-admission.ts';
import { requirePossible } from './require-possible.ts';
import { writeFirstSteps } from './first-steps.ts';

@Resolver(() => Matter)
export class ReportMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description:
      "Reports a matter（上报事项）; anybody who signed in may, and is never shown to others. It starts at L1, at L0 when the micro-grid's own leader reports or enters it, above the post that it is about, and is due by its severity from reportedAt. Who serves there may enter it for somebody else (FORBIDDEN otherwise). The texts of an EMERGENCY are taken whatever is in them; odd ones are for the case team alone, and those of a sensitive kind are sealed. A department, or the street for it, pushes kind G to a general grid (FORBIDDEN otherwise), with a current admission (CONFLICT without). EMERGENCY starts the on-call chain at once. BAD_USER_INPUT for a grid of the wrong level or not in force, CONFLICT for a closed one.",
  })
  @Access('SIGNED_IN')
  async reportMatter(
    @Arg('input', () => ReportMatterInput, { description: 'The matter.' }) input: ReportMatterInput,
    @Ctx() context: Context,
  ) {
    requirePossible(input);
    const { actor } = context;
    const subject = signedIn(actor);
    const { id } = await context.write(input, (em, matterId) => report({ em, matterId, actor, subject }, input));
    const [matter] = await mattersOf([{ id }], context);
    return matter;
  }
}

/** One that is merged at once is answered where it goes on; one that was settled on the spot is over. */
async function raise(em: SqlEntityManager, matter: MatterEntity, said: Date | null | undefined): Promise<void> {
  const { id, status, reportedAt: raisedAt, recordedAt: at } = matter;
  const answeredAt = said == null ? null : answeredAtOf({ said, field: 'answeredAt', raisedAt, now: at });
  if (status === 'RESOLVED') await enterSettledEmergency(em, { id, at, answeredAt: answeredAt ?? raisedAt });
  if (status === 'REPORTED') await startEmergency(em, { matter, at, answeredAt });
}

interface Report {
  readonly em: SqlEntityManager;
  readonly matterId: string;
  readonly actor: Actor;
  readonly subject: string;
  /** Who reports it, where that is neither the caller nor said in the input; the caller then enters it for them. */
  readonly linkReporter?: () => Promise<unknown>;
}

/** What is reported; the write itself has its own id. */
type Reported = Omit<ReportMatterInput, 'writeId'>;

/** Reports a matter, whichever deed it comes with. */
export async function report(deed: Report, input: Reported): Promise<MatterEntity> {
  const { em, matterId, subject } = deed;
  const { at: recordedAt } = await nextStep(em, matterId);
  const { kind, severity, gridCode, channel } = input;
  const { place = null, description, resolution = null } = input;
  const { numberedBy, ...beginning } = await beginningOf(deed, input, recordedAt);
  // In this order, since row-level security lets the caller see the matter by the report, and the event by the matter.
  await (deed.linkReporter?.() ?? linkReporter(deed, input));
  const areTextsSealed = isSensitive(kind);
  const reported = { id: matterId, kind, severity, gridCode, channel, recordedAt, areTextsSealed, resolution };
  const matter = em.create(MatterEntity, {
    ...reported,
    ...beginning,
    ...matterDeadline({ severity, level: beginning.level }, beginning.reportedAt),
    ...(areTextsSealed ? {} : { place, description }),
    admissionCode: input.admissionCode ?? null,
    number: await newMatterNumber(em, numberedBy),
    areaType: await areaTypeOn(em, { gridCode, at: recordedAt }),
    areTextsMarked: hasOddTexts(input),
  });
  await em.flush();
  if (areTextsSealed) await sealTexts(em, { matterId, place, description });
  writeFirstSteps(em, { matter, by: beginning.enteredById, settledBy: subject });
  if (severity === 'EMERGENCY') await raise(em, matter, input.answeredAt);
  return matter;
}

/** How the matter begins, as what the caller says allows. */
async function beginningOf(deed: Report, input: Reported, recordedAt: Date) {
  const { em, matterId, actor, subject } = deed;
  const { gridCode, admissionCode, sameAsMatterId, aboutAppointmentId, resolution } = input;
  const on = shanghaiDate(recordedAt);
  await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on: [on] });
  if (admissionCode != null) await requireAdmission(em, actor, { gridCode, admissionCode, on });
  const complaint =
    aboutAppointmentId == null
      ? undefined
      : await complainedOf(em, { appointmentId: aboutAppointmentId, gridCode, subject });
  const isByLeader = holds(actor, [Role.MICRO_GRID_LEADER], gridCode);
  const level = firstLevel({ isByLeader, about: complaint?.about });
  const isSettled = resolution != null;
  if (isSettled && level !== 'L0') {
    throw new Invalid([{ field: 'resolution', message: 'is for the leader of the micro-grid, who settled it' }]);
  }
  const reportedAt = reportedAtOf(input.reportedAt, recordedAt);
  const settled = async () => ({
    handlerId: subject,
    settledInPostId: await postOfHandler(em, { handlerId: subject, gridCode }),
    acceptedAt: recordedAt,
    resolvedAt: recordedAt,
    firstReplyAt: recordedAt,
  });
  return {
    level,
    reportedAt,
    numberedBy: { gridCode, reportedAt },
    aboutPersonId: complaint?.aboutPersonId ?? null,
    enteredById: input.onBehalfOf == null && deed.linkReporter === undefined ? null : subject,
    status: isSettled ? ('RESOLVED' as const) : ('REPORTED' as const),
    ...(isSettled ? await settled() : {}),
    ...(sameAsMatterId == null ? {} : await followed(em, { matterId, gridCode, subject, sameAsMatterId, recordedAt })),
  };
}

interface Following {
  readonly matterId: string;
  readonly gridCode: string;
  readonly subject: string;
  readonly sameAsMatterId: string;
  readonly recordedAt: Date;
}

/** What the caller says is the same goes on, and theirs is merged into it. */
async function followed(
  em: SqlEntityManager,
  { matterId: id, gridCode, subject, sameAsMatterId, recordedAt }: Following,
) {
  const intoId = referredBy(sameAsMatterId, { subject, gridCode });
  const mergedIntoId = await requireGoingOn(em, { argument: 'sameAsMatterId', matter: { id, gridCode }, intoId });
  return { status: 'DUPLICATE' as const, mergedIntoId, mergedAt: recordedAt };
}

/** The link to who reported; past row-level security for somebody else, whose it then is. */
async function linkReporter({ em, matterId, actor, subject }: Report, { onBehalfOf, gridCode }: Reported) {
  if (onBehalfOf == null) {
    await em.insert(MatterReporterEntity, { matterId, personId: subject });
    return;
  }
  if (!maySeeTheWork(actor, gridCode)) {
    throw new Forbidden('onBehalfOf: only those who serve there enter a matter for somebody else', 'a post there');
  }
  const { personId, name = null, phone = null } = onBehalfOf;
  await em.execute('select community_services.enter_reporter(?, ?, ?, ?)', [
    matterId,
    personId == null ? null : storedId(personId),
    name,
    phone,
  ]);
}
