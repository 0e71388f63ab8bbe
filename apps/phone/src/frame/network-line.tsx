import { useSay } from '@microgrid/front/language';
import { useWrites } from '../kept/writes.ts';
import { useIsOnline } from './network.ts';

/** Whether there is a network, and how much waits for it. */
export function NetworkLine() {
  const say = useSay();
  const isOnline = useIsOnline();
  const waiting = useWrites().filter(({ state }) => state === 'WAITING').length;
  const parts = [
    ...(isOnline
      ? []
      : [say(['没有网络，可以照常报事，有网后自动发送', 'No network: report as usual, it is sent later'])]),
    ...(waiting === 0 ? [] : [say([`${waiting} 件待发送`, `${waiting} waiting to be sent`])]),
  ];
  return (
    <p className={isOnline ? 'net' : 'net off'} role="status">
      {parts.join(' · ')}
    </p>
  );
}
