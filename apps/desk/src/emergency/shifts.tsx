import type { Words } from '@microgrid/client/catalogue';
import { useDates } from '@microgrid/front/dates';
import { DeedButton, Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { useArea } from '../frame/area.ts';
import { useCandidates } from '../frame/candidates.ts';
import { Table } from '../frame/table.tsx';
import { dutyShiftActionWords, type EmergenciesQuery } from '../generated/documents.ts';
import { planDeed, shiftDeeds } from './emergency-deeds.ts';

type Shift = NonNullable<EmergenciesQuery['dutyShifts']>['nodes'][number];

/** Who is on duty, now and in the next days; and who of them cannot be called. */
export function Shifts({ of }: { readonly of: readonly Shift[] }) {
  const say = useSay();
  const area = useArea();
  return (
    <section className="group">
      <h2>
        {say(['值班', 'On duty'])}{' '}
        <DeedButton
          deed={planDeed}
          title={['排班', 'Plan shifts']}
          known={{ given: { areaCode: area } }}
          useCandidates={() => useCandidates(area)}
        />
      </h2>
      {of.length === 0 ? (
        <p className="hint">{say(['七天内没有排班。', 'No shift is planned in the next seven days.'])}</p>
      ) : (
        <Table name={['值班', 'On duty']} columns={columns}>
          {of.map((shift) => (
            <Row key={shift.id} shift={shift} />
          ))}
        </Table>
      )}
    </section>
  );
}

const columns: readonly Words[] = [
  ['时间', 'When'],
  ['区域', 'Where'],
  ['值班人', 'On call'],
  ['备勤人', 'Backup'],
  ['办理', 'Do'],
];

function Row({ shift }: { readonly shift: Shift }) {
  const say = useSay();
  const dates = useDates();
  const { id, areaCode, startsAt, endsAt, offeredAt, version, grid, onCall, backup, unreachable, availableActions } =
    shift;
  return (
    <tr>
      <td>
        {dates('moment', startsAt)} – {dates('moment', endsAt)}
      </td>
      <td>{grid?.name ?? areaCode}</td>
      <td>
        <Who of={onCall} /> {offeredAt !== null && <span className="tag">{say(['请人代班', 'offered'])}</span>}
        {unreachable.length > 0 && (
          <p className="late">
            ! {say(['联系不上', 'cannot be called'])}{' '}
            {unreachable.map(({ displayName }) => displayName ?? '–').join(say(['、', ', ']))}
          </p>
        )}
      </td>
      <td>
        <Who of={backup} />
      </td>
      <td>
        <Deeds
          actions={availableActions}
          deeds={shiftDeeds}
          words={dutyShiftActionWords}
          known={{ given: { dutyShiftId: id, expectedVersion: version } }}
          useCandidates={() => useCandidates(areaCode)}
        />
      </td>
    </tr>
  );
}

function Who({ of }: { readonly of: Shift['onCall'] }) {
  if (of === null) return <>–</>;
  const { displayName, workPhone } = of;
  return (
    <>
      {displayName ?? '–'} {workPhone !== null && <a href={`tel:${workPhone}`}>{workPhone}</a>}
    </>
  );
}
