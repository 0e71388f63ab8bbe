import { useAsk } from '@microgrid/front/ask';
import type { Candidate, Candidates } from '@microgrid/front/deed';
import { useSay } from '@microgrid/front/language';
import { roleWords, WhoServesThere } from '../generated/documents.ts';
import { communityOf } from './area.ts';

/** Who and what may be chosen in a form about something in the grid or unit `code`: of its community. */
export function useCandidates(code: string): Candidates {
  const say = useSay();
  const { data } = useAsk(WhoServesThere, { within: communityOf(code), community: communityOf(code) });
  if (data === undefined) return {};
  const { grid: community, appointments, departments, serviceStations, grids } = data.data;
  const people = (appointments?.nodes ?? []).flatMap(({ role, grid, person }): Candidate[] =>
    person == null
      ? []
      : [
          {
            id: person.id,
            name: `${person.displayName ?? say(['姓名未公开', 'name not public'])} · ${grid?.name ?? ''} ${say(roleWords[role])}`,
          },
        ],
  );
  const named = (things: readonly Candidate[] | null | undefined): readonly Candidate[] => things ?? [];
  return {
    assigneeId: people,
    helperIds: people,
    personId: people,
    standInId: people,
    onCallId: people,
    backupId: people,
    ownerId: people,
    mediatorIds: people,
    witnessId: people,
    departmentId: named(departments),
    stationId: named(serviceStations?.nodes),
    gridCode: [...(community === null ? [] : [community]), ...(grids?.nodes ?? [])].map((grid) => ({
      id: grid.code,
      name: grid.name,
    })),
  };
}
