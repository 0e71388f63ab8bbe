import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { appealUntil } from './round.deadlines.ts';
import type { EvaluationRoundAction } from './round.terms.ts';

/** What decides, besides its state, whether a round can be moved. */
export interface RoundStanding {
  readonly periodTo: string;
  readonly selfReviewUntil?: string | null;
  readonly computingSince?: Date | null;
  readonly appealUntil?: string | null;
  /** Whether the round of a period before, of the same subject, is not frozen. */
  readonly isAfterOpen: boolean;
  /** How many of its evaluations are not reviewed, are under appeal, are still being told, and are being gathered anew. */
  readonly unreviewed: number;
  readonly appealed: number;
  readonly untold: number;
  readonly ungathered: number;
  /** How many pieces of evidence are contested, and not settled. */
  readonly contested: number;
}

type Hindrance = (round: RoundStanding, at: Date) => string | false;

/** Why a move that the state allows is not possible at `at`; undefined when it is. What is offered is what is taken. */
export function hindranceOf(action: EvaluationRoundAction, round: RoundStanding, at: Date): string | undefined {
  for (const hindrance of hindrances[action]) {
    const why = hindrance(round, at);
    if (why !== false) return why;
  }
  return undefined;
}

const isComputing =
  (message: string): Hindrance =>
  ({ computingSince }) =>
    computingSince != null && message;

const isUngathered: Hindrance = ({ ungathered }) =>
  ungathered > 0 && `${ungathered} results are being computed anew from facts that came late: try again`;

const hindrances: Readonly<Record<EvaluationRoundAction, readonly Hindrance[]>> = {
  FREEZE: [
    ({ periodTo }, at) => shanghaiDate(at) <= periodTo && `the period runs until ${periodTo}: freeze it afterwards`,
    // Facts that come late count in the next period, so one is frozen after the other.
    ({ isAfterOpen }) => isAfterOpen && 'the round of a period before is not frozen: freeze that first',
  ],
  COMPUTE: [
    ({ selfReviewUntil: until }, at) =>
      until != null && shanghaiDate(at) <= until && `self-reviews are taken until ${until}: compute it afterwards`,
    isComputing('it is being computed: see its progress'),
  ],
  REOPEN: [isComputing('it is being computed: it cannot be opened again')],
  NOTIFY: [
    ({ unreviewed }) => unreviewed > 0 && `${unreviewed} of its evaluations are not reviewed: review them first`,
    isUngathered,
    (_round, at) =>
      appealUntil(at) === null && 'the calendar that says until when appeals are taken is not published yet',
  ],
  FINALISE: [
    ({ appealUntil: until }, at) =>
      (until == null || shanghaiDate(at) <= until) && `appeals are taken until ${until}: make it final afterwards`,
    ({ appealed }) => appealed > 0 && `${appealed} appeals are open: decide on them first`,
    ({ untold }) => untold > 0 && `${untold} results are still being told: try again`,
    ({ contested }) => contested > 0 && `${contested} disputes on evidence are open: settle them first`,
    isUngathered,
  ],
};
