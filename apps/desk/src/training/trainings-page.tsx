import type { Words } from '@microgrid/client/catalogue';
import { useAsk } from '@microgrid/front/ask';
import type { Candidates, Deed, DeedsOf } from '@microgrid/front/deed';
import { useDates } from '@microgrid/front/dates';
import { DeedButton, Deeds } from '@microgrid/front/deeds';
import { useName, useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { useArea } from '../frame/area.ts';
import { useCandidates } from '../frame/candidates.ts';
import { Table } from '../frame/table.tsx';
import * as asked from '../generated/documents.ts';
import { trainingActionWords, trainingKindWords } from '../generated/documents.ts';

const trainingDeeds: DeedsOf<asked.TrainingAction> = {
  RECORD_OUTCOMES: { document: asked.RecordTrainingOutcomes, form: asked.recordTrainingOutcomesForm },
  CANCEL: { document: asked.CancelTraining, form: asked.cancelTrainingForm },
};
const planDeed: Deed = { document: asked.PlanTraining, form: asked.planTrainingForm };

/** 培训: planned trainings with those who take part. Study time is nowhere measured. */
export function TrainingsPage() {
  const say = useSay();
  const area = useArea();
  return (
    <>
      <div className="head">
        <h1>{say(['培训', 'Trainings'])}</h1>
        <DeedButton
          deed={planDeed}
          title={['安排培训', 'Plan a training']}
          known={{ given: {} }}
          useCandidates={() => useForTraining(area)}
        />
      </div>
      <Answered of={useAsk(asked.Trainings, { within: area })} what={['培训', 'the trainings']}>
        {({ trainingSessions }) => {
          if (trainingSessions === null) {
            return <p className="hint">{say(['您的岗位看不到培训。', 'Trainings are not for your post.'])}</p>;
          }
          const { nodes, totalCount } = trainingSessions;
          if (nodes.length === 0) return <p className="hint">{say(['没有安排的培训。', 'None is planned.'])}</p>;
          return (
            <>
              {nodes.length < totalCount && (
                <p className="hint">{say(['这里列出最近的 30 场。', 'The next thirty.'])}</p>
              )}
              <Table name={['培训', 'Trainings']} columns={columns}>
                {nodes.map((session) => (
                  <Row key={session.id} session={session} />
                ))}
              </Table>
            </>
          );
        }}
      </Answered>
    </>
  );
}

const columns: readonly Words[] = [
  ['时间', 'When'],
  ['科目', 'Topic'],
  ['网格', 'Grid'],
  ['地点', 'Where'],
  ['培训人', 'Trainer'],
  ['参训', 'Taking part'],
  ['办理', 'Do'],
];

type Session = NonNullable<asked.TrainingsQuery['trainingSessions']>['nodes'][number];

function Row({ session }: { readonly session: Session }) {
  const say = useSay();
  const dates = useDates();
  const nameOf = useName();
  const { id, kind, startsAt, version, topic, grid, station, trainer, records, availableActions } = session;
  return (
    <tr>
      <td>{dates('moment', startsAt)}</td>
      <td>
        {nameOf(topic.name)} <p className="muted">{say(trainingKindWords[kind])}</p>
      </td>
      <td>{grid?.name}</td>
      <td>{station?.name ?? '–'}</td>
      <td>{trainer?.displayName ?? '–'}</td>
      <td>{records.map(({ person }) => person?.displayName ?? '–').join(say(['、', ', ']))}</td>
      <td>
        <Deeds
          actions={availableActions}
          deeds={trainingDeeds}
          words={trainingActionWords}
          known={{ given: { trainingSessionId: id, expectedVersion: version } }}
          useCandidates={() => ({ personId: peopleOf(session) })}
        />
      </td>
    </tr>
  );
}

/** Outcomes are of those who take part. */
function peopleOf({ records }: Session) {
  return records.flatMap(({ person }) => (person == null ? [] : [{ id: person.id, name: person.displayName ?? '–' }]));
}

function useForTraining(area: string): Candidates {
  const nameOf = useName();
  const people = useCandidates(area);
  const { data } = useAsk(asked.Trainings, { within: area });
  const topics = (data?.data.trainingTopics ?? []).map(({ code, name }) => ({ id: code, name: nameOf(name) }));
  return { ...people, trainerId: people['personId'] ?? [], personIds: people['personId'] ?? [], topicCode: topics };
}
