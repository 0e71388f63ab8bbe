import { assert, asyncModelRun, asyncProperty, commands, constantFrom } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { lives, LIVES_MS } from '../../test/lives.ts';
import { openSelections, vote, type Deed, type TestSelections } from '../../test/selections.ts';
import { actor, appointment, daysFromToday, resident } from '../../test/seed.ts';
import { turnRounds } from './clock/turn-rounds.job.ts';
import type { CandidacyStatus, SelectionStatus } from './selection.terms.ts';

/** What the model knows of one selection and of the two who may stand in it. */
interface Model {
  status: SelectionStatus;
  version: number;
  standing: (CandidacyStatus | 'UNNAMED')[];
  isOver: boolean;
  openObjections: number;
}

interface Real {
  readonly id: string;
  readonly gridCode: string;
  readonly people: readonly string[];
  readonly former: string;
}

type Step =
  | { what: 'name' | 'agree' | 'decline'; who: 0 | 1 }
  | { what: 'clock' | 'notice over' | 'review' | 'object' | 'confirm' | 'cancel' }
  | { what: 'vote'; result: 'FIRST' | 'EQUAL' }
  | { what: 'decide'; isUpheld: boolean };

describe('a selection, whatever is tried in whatever order', () => {
  let selections: TestSelections;
  let countersignedById: string;
  beforeAll(async () => {
    selections = await openSelections();
    countersignedById = await selections.someone();
  });
  afterAll(() => selections.close());

  const count = (model: Model, status: CandidacyStatus) => model.standing.filter((one) => one === status).length;
  const all = (model: Model, from: CandidacyStatus[], to: CandidacyStatus) => {
    model.standing = model.standing.map((one) => (from.some((status) => status === one) ? to : one));
  };

  /** What must come of the step: whether it is refused, and where the model is then. Told without the state table. */
  function play(model: Model, step: Step): boolean {
    const { status } = model;
    const moved = (to: SelectionStatus) => {
      model.status = to;
      model.version++;
      return true;
    };
    switch (step.what) {
      case 'clock':
        return status === 'NOMINATION' ? moved('REVIEW') : true;
      case 'notice over':
        model.isOver = true;
        return true;
      case 'name':
        if (status !== 'NOMINATION' || model.standing[step.who] !== 'UNNAMED') return false;
        model.standing[step.who] = 'NOMINATED';
        return true;
      case 'agree':
        if (status !== 'NOMINATION' || model.standing[step.who] !== 'NOMINATED') return false;
        model.standing[step.who] = 'CONSENTED';
        return true;
      case 'decline': {
        const isOpen = ['NOMINATION', 'REVIEW', 'VOTE', 'TIED'].includes(status);
        const own = model.standing[step.who] ?? 'UNNAMED';
        if (!isOpen || !['NOMINATED', 'CONSENTED', 'APPROVED'].includes(own)) return false;
        model.standing[step.who] = 'DECLINED';
        return true;
      }
      case 'review':
        if (status !== 'REVIEW' || count(model, 'CONSENTED') === 0) return false;
        all(model, ['CONSENTED'], 'APPROVED');
        return moved('VOTE');
      case 'vote': {
        const approved = count(model, 'APPROVED');
        if ((status !== 'VOTE' && status !== 'TIED') || approved === 0) return false;
        if (step.result === 'EQUAL' && approved === 2) return moved('TIED');
        if (step.result === 'EQUAL') return false;
        const first = model.standing.indexOf('APPROVED');
        all(model, ['APPROVED'], 'NOT_CHOSEN');
        model.standing[first] = 'CHOSEN';
        model.isOver = false;
        return moved('NOTICE');
      }
      case 'object':
        if ((status !== 'NOTICE' && status !== 'OBJECTION') || model.isOver) return false;
        model.openObjections++;
        return status === 'OBJECTION' ? true : moved('OBJECTION');
      case 'decide':
        if (status !== 'OBJECTION') return false;
        model.openObjections = 0;
        if (!step.isUpheld) return moved('NOTICE');
        all(model, ['CHOSEN', 'NOT_CHOSEN'], 'CONSENTED');
        return moved('REVIEW');
      case 'confirm':
        return status === 'NOTICE' && model.isOver ? moved('CONFIRMED') : false;
      case 'cancel':
        break;
    }
    return status === 'CONFIRMED' || status === 'CANCELLED' ? false : moved('CANCELLED');
  }

  const em = () => selections.subgraph.database.orm.em.fork();
  const isDone = async (answer: ReturnType<TestSelections['ask']>) => (await answer).errors.length === 0;

  /** Does the step, and says whether it was done. */
  async function act(model: Model, step: Step, real: Real): Promise<boolean> {
    const { id, people } = real;
    const own = await selections.candidacies(id);
    const of = (who: 0 | 1) => own.find(({ personId }) => personId === people[who]);
    const change = selections.change({ id, version: model.version });
    const deed = (name: Deed, input: object, caller?: ReturnType<typeof actor>) =>
      isDone(selections.deed(name, input, caller));
    switch (step.what) {
      case 'clock': {
        const now = new Date(Date.now() + 40 * 86_400_000);
        await selections.runJob(turnRounds, { now });
        return true;
      }
      case 'notice over':
        await em().execute(
          `update people.selection_round set notice_until = ? where id = ? and notice_until is not null`,
          [daysFromToday(-1), id],
        );
        return true;
      case 'name':
        return deed('nominateCandidate', { selectionRoundId: id }, actor(people[step.who] ?? ''));
      case 'agree':
      case 'decline': {
        const answer = { candidacyId: of(step.who)?.id ?? id, stands: step.what === 'agree', textVersion: 1 };
        return deed('answerNomination', answer, actor(people[step.who] ?? ''));
      }
      case 'review': {
        const approvedIds = own.filter(({ status }) => status === 'CONSENTED').map((one) => one.id);
        return deed('reviewCandidates', { ...change, approvedIds });
      }
      case 'vote': {
        const approved = people.flatMap((personId) =>
          own.filter((one) => one.personId === personId && one.status === 'APPROVED'),
        );
        const tallies = approved.map((one, index) => ({
          candidacyId: one.id,
          votes: step.result === 'FIRST' && index === 0 ? 12 : 10,
        }));
        const chosenId = step.result === 'FIRST' ? (approved[0]?.id ?? null) : null;
        return deed('recordVote', { ...change, ...vote({ countersignedById }), tallies, chosenId });
      }
      case 'object': {
        const against = own.find(({ status }) => status === 'CHOSEN');
        return deed('raiseObjection', { selectionRoundId: id, candidacyId: against?.id ?? id, text: '样例' }, resident);
      }
      case 'decide':
        return decideAll(model, { id, isUpheld: step.isUpheld });
      case 'confirm':
        return deed('confirmSelection', { ...change, startsOn: daysFromToday(0), endsOn: daysFromToday(100) });
      case 'cancel':
        break;
    }
    return deed('cancelSelection', { ...change, reason: '样例' });
  }

  async function decideAll({ version }: Model, { id, isUpheld }: { id: string; isUpheld: boolean }): Promise<boolean> {
    const open = (await selections.objections(id)).filter(({ decision }) => decision == null);
    let done = false;
    for (const { id: objectionId } of open) {
      const decision = isUpheld ? 'UPHELD' : 'NOT_UPHELD';
      const input = { ...selections.change({ id, version }), objectionId, decision, reason: '样例' };
      done = await isDone(selections.deed('decideObjection', input));
    }
    return done;
  }

  /** What must be true, whichever way it came to be so. */
  async function check(model: Model, { id, gridCode, people, former }: Real): Promise<void> {
    const round = await selections.stored(id);
    expect([round.status, round.version]).toEqual([model.status, model.version]);
    const own = await selections.candidacies(id);
    const stored = people.map((personId) => own.find((one) => one.personId === personId)?.status ?? 'UNNAMED');
    expect(stored).toEqual(model.standing);
    const chosen = own.filter(({ status }) => status === 'CHOSEN');
    if (['NOTICE', 'OBJECTION', 'CONFIRMED'].includes(model.status)) expect(chosen).toHaveLength(1);
    const leaders = await em().find(AppointmentEntity, { gridCode, status: 'ACTIVE' });
    const leader = model.status === 'CONFIRMED' ? chosen[0]?.personId : former;
    expect(leaders.map(({ personId }) => personId)).toEqual([leader]);
  }

  const attempt = (step: Step) => ({
    check: () => true,
    toString: () => JSON.stringify(step),
    async run(model: Model, real: Real) {
      const before = structuredClone(model);
      const done = play(model, step);
      expect(await act(before, step, real)).toBe(done);
      await check(model, real);
    },
  });

  const who = constantFrom<0 | 1>(0, 1);
  const steps = [
    who.map((one) => attempt({ what: 'name', who: one })),
    who.map((one) => attempt({ what: 'agree', who: one })),
    who.map((one) => attempt({ what: 'decline', who: one })),
    constantFrom('clock', 'review', 'notice over', 'object', 'confirm').map((what) => attempt({ what })),
    constantFrom('clock', 'review', 'confirm', 'cancel').map((what) => attempt({ what })),
    constantFrom<'FIRST' | 'EQUAL'>('FIRST', 'FIRST', 'EQUAL').map((result) => attempt({ what: 'vote', result })),
    constantFrom(true, false).map((isUpheld) => attempt({ what: 'decide', isUpheld })),
  ];

  /** From a state that few lives would come to by chance. */
  const starts = constantFrom<SelectionStatus>(
    'NOMINATION',
    'NOMINATION',
    'REVIEW',
    'VOTE',
    'TIED',
    'NOTICE',
    'NOTICE',
  );

  it(
    'is where the model says, stores no winner of equal votes and has one leader, in every life',
    async () => {
      const property = asyncProperty(starts, commands(steps, { maxCommands: 12 }), async (status, life) => {
        const { real, model } = await begin(status);
        await asyncModelRun(() => ({ model, real }), life);
      });
      await assert(property, lives);
    },
    LIVES_MS,
  );

  const standingAt: Partial<Record<SelectionStatus, CandidacyStatus[]>> = {
    REVIEW: ['CONSENTED', 'CONSENTED'],
    VOTE: ['APPROVED', 'APPROVED'],
    TIED: ['APPROVED', 'APPROVED'],
    NOTICE: ['CHOSEN', 'NOT_CHOSEN'],
  };

  async function begin(status: SelectionStatus): Promise<{ real: Real; model: Model }> {
    const round = await selections.round(status, { turnoutCount: status === 'TIED' ? 40 : null });
    const former = appointment({
      personId: await selections.someone(),
      role: 'MICRO_GRID_LEADER',
      gridCode: round.gridCode,
    });
    await selections.insert(AppointmentEntity, [former]);
    const standing = standingAt[status] ?? [];
    const people = [];
    for (const of of [0, 1]) {
      const at = standing[of];
      const votes = status === 'TIED' ? 20 : null;
      people.push(
        at === undefined ? await selections.someone() : (await selections.candidate(round, at, { votes })).personId,
      );
    }
    const unnamed = ['UNNAMED', 'UNNAMED'] as const;
    const model: Model = {
      status,
      version: 1,
      standing: standing.length === 0 ? [...unnamed] : [...standing],
      isOver: false,
      openObjections: 0,
    };
    return { real: { id: round.id, gridCode: round.gridCode, people, former: former.personId }, model };
  }
});
