import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { useCandidates } from '../frame/candidates.ts';
import {
  candidacyStatusWords,
  objectionDecisionWords,
  selectionActionWords,
  selectionMethodWords,
  selectionStatusWords,
  type SelectionsQuery,
} from '../generated/documents.ts';
import { selectionDeeds } from './selection-deeds.ts';

type Round = NonNullable<SelectionsQuery['selectionRounds']>['nodes'][number];

/** A selection: its days, who stands, what was objected, and what can be done now. */
export function Selection({ round }: { readonly round: Round }) {
  const say = useSay();
  const { id, status, method, opensOn, closesOn, noticeUntil, turnoutCount, electorateCount, version, grid } = round;
  return (
    <section className="card">
      <h3>
        {grid?.name} <span className="tag">{say(selectionStatusWords[status])}</span>{' '}
        <span className="muted">
          {say(selectionMethodWords[method])} {opensOn} – {closesOn}
          {noticeUntil !== null && ` · ${say(['公示至', 'notice until'])} ${noticeUntil}`}
          {turnoutCount !== null && ` · ${turnoutCount}/${electorateCount ?? '–'}`}
        </span>
      </h3>
      <ul className="plain">
        {round.candidates.map(({ id: candidacy, status: state, reason, person }) => (
          <li key={candidacy}>
            {person?.displayName ?? say(['姓名未公开', 'name not public'])}{' '}
            <span className="tag">{say(candidacyStatusWords[state])}</span> <span className="muted">{reason}</span>
          </li>
        ))}
      </ul>
      {round.objections?.map(({ id: objection, text, decision }) => (
        <p key={objection}>
          <b>{say(['异议', 'Objection'])}</b> {text}{' '}
          {decision !== null && <span className="tag">{say(objectionDecisionWords[decision])}</span>}
        </p>
      ))}
      {round.minute?.text != null && (
        <p>
          <b>{say(['会议纪要', 'Minute'])}</b> {round.minute.text}
        </p>
      )}
      <Deeds
        actions={round.availableActions}
        deeds={selectionDeeds}
        words={selectionActionWords}
        known={{ given: { selectionRoundId: id, expectedVersion: version } }}
        useCandidates={() => useWhoStands(round)}
      />
    </section>
  );
}

/** Those who stand and what was objected, besides the people of the community. */
function useWhoStands({ candidates, objections, grid }: Round) {
  const say = useSay();
  const people = useCandidates(grid?.code ?? '');
  const standing = candidates.map(({ id, person }) => ({
    id,
    name: person?.displayName ?? say(['姓名未公开', 'name not public']),
  }));
  const raised = (objections ?? []).map(({ id, text }) => ({ id, name: text }));
  return {
    ...people,
    approvedIds: standing,
    candidacyId: standing,
    chosenId: standing,
    objectionId: raised,
    countersignedById: people['personId'] ?? [],
  };
}
