import { activitiesOf } from '../activity/activity.list.ts';
import { outcomesOf } from '../activity/outcome/activity-outcome.list.ts';
import { careNeedsOf } from '../care/care-need.list.ts';
import { careVisitsOf } from '../care/visit/care-visit.list.ts';
import type { Context } from '../context.ts';
import { emergenciesOf } from '../emergency/emergency.list.ts';
import { mattersOf } from '../matter/matter.list.ts';
import { mediationsOf } from '../mediation/mediation.list.ts';
import { microWishesOf } from '../micro-wish/micro-wish.list.ts';
import { opinionsOf } from '../opinion/opinion.list.ts';
import { referralsOf } from '../referral/referral.list.ts';
import { whistlesOf } from '../whistle/whistle.list.ts';
import type { SubjectType, Waiting } from './today.list.ts';

type Load = (references: { id: string }[], context: Context) => Promise<readonly (object | null)[]>;

/** How the things of each type are read, as wherever else they are. */
const loads = {
  Matter: mattersOf,
  Emergency: emergenciesOf,
  Whistle: whistlesOf,
  Referral: referralsOf,
  CareNeed: careNeedsOf,
  CareVisit: careVisitsOf,
  Mediation: mediationsOf,
  Opinion: opinionsOf,
  MicroWish: microWishesOf,
  Activity: activitiesOf,
  ActivityOutcome: outcomesOf,
} as const satisfies Record<SubjectType, Load>;

/** What each row is about, in one statement a type; a row whose subject has gone meanwhile is left out. */
export async function withSubjects(rows: readonly Waiting[], context: Context) {
  const byType = Map.groupBy(rows, ({ subjectType }) => subjectType);
  const found = await Promise.all(
    [...byType].map(async ([subjectType, ofType]) => {
      const references = ofType.map(({ subjectId: id }) => ({ id }));
      const load: Load = loads[subjectType];
      const things = await load(references, context);
      return ofType.map((row, index) => [row, things[index], subjectType] as const);
    }),
  );
  const subjectOf = new Map(
    found
      .flat()
      .flatMap(([row, thing, subjectType]) =>
        thing == null ? [] : [[row, { ...thing, __typename: subjectType }] as const],
      ),
  );
  return rows.flatMap((row) => {
    const subject = subjectOf.get(row);
    return subject === undefined ? [] : [{ ...row, subject }];
  });
}
