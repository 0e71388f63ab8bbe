import { Access } from '@microgrid/access/access';
import { holds, Role } from '@microgrid/access/actor';
import { record } from '@microgrid/facts/record';
import { gridLevel } from '@microgrid/grid-code';
import { Invalid } from '@microgrid/subgraph/errors';
import { newId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { firstLevel } from './first-level.ts';
import { matterDeadline } from './matter-deadline.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { nextStep } from '../history/next-step.ts';
import { matterFactOf } from '../matter.facts.ts';
import { mattersOf } from '../matter.list.ts';
import { requireAdmission } from './require-admission.ts';
import { newMatterNumber } from './matter-number.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import { MatterEntity } from '../matter.entity.ts';
import { hasOddTexts, ReportMatterInput } from './report-matter.input.ts';
import { Matter } from '../matter.type.ts';

@Resolver(() => Matter)
export class ReportMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description:
      "Reports a matter（上报事项）; anybody who signed in may, and is never shown to others. It starts at L1, or at L0 when the micro-grid's own leader reports it, and is due by its severity. The texts of an EMERGENCY are taken whatever is in them; odd ones are for the case team alone. A department, or the street for it, pushes kind G to a general grid (FORBIDDEN otherwise), with a current admission (CONFLICT without). BAD_USER_INPUT for a grid of the wrong level or not in force.",
  })
  @Access('SIGNED_IN')
  async reportMatter(
    @Arg('input', () => ReportMatterInput, { description: 'The matter.' }) input: ReportMatterInput,
    @Ctx() context: Context,
  ) {
    requirePossible(input);
    const personId = signedIn(context.actor);
    const { writeId: _, ...content } = input;
    const { id } = await context.write(input, async (em, matterId) => {
      const { step, at: recordedAt } = await nextStep(em, matterId);
      const on = shanghaiDate(recordedAt);
      await requireKnown(em, grids, { argument: 'gridCode', id: content.gridCode, on: [on] });
      const { admissionCode = null } = content;
      if (admissionCode !== null) {
        await requireAdmission(em, context.actor, { gridCode: content.gridCode, admissionCode, on });
      }
      const isByLeader = holds(context.actor, [Role.MICRO_GRID_LEADER], content.gridCode);
      const level = firstLevel({ isByLeader });
      // In this order, since row-level security lets the caller see the matter by the report, and the event by the matter.
      await em.insert(MatterReporterEntity, { matterId, personId });
      const matter = em.create(MatterEntity, {
        ...content,
        ...matterDeadline({ severity: content.severity, level }, recordedAt),
        id: matterId,
        admissionCode,
        number: await newMatterNumber(em, { gridCode: content.gridCode, reportedAt: recordedAt }),
        level,
        areTextsMarked: hasOddTexts(input),
        status: 'REPORTED',
        reportedAt: recordedAt,
        recordedAt,
      });
      await em.flush();
      em.create(MatterEventEntity, {
        id: newId(),
        matterId,
        step,
        action: 'REPORT',
        toStatus: 'REPORTED',
        at: recordedAt,
      });
      record(em, 'matter.reported.v1', matterFactOf(matter));
      return matter;
    });
    const [matter] = await mattersOf([{ id }], context);
    return matter;
  }
}

function requirePossible({ kind, gridCode, admissionCode }: ReportMatterInput): void {
  const isPushed = kind === 'G';
  const problems = [
    ...(isPushed === (admissionCode != null)
      ? []
      : [{ field: 'admissionCode', message: isPushed ? 'is needed for kind G' : 'is for kind G alone' }]),
    ...(gridLevel(gridCode) === (isPushed ? 'GENERAL' : 'MICRO')
      ? []
      : [
          {
            field: 'gridCode',
            message: isPushed ? 'must be a general grid, 15 digits' : 'must be a micro-grid, 18 digits',
          },
        ]),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}
