import type { Words } from '@microgrid/client/catalogue';
import { useSay } from '@microgrid/front/language';
import type { ReactNode } from 'react';

interface TableProps {
  readonly name: Words;
  readonly columns: readonly Words[];
  /** Its rows. */
  readonly children: ReactNode;
}

/** Rows below their headings; on a narrow screen it moves sideways by itself, and the page does not. */
export function Table({ name, columns, children }: TableProps) {
  const say = useSay();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say(name)}>
      <table className="rows">
        <thead>
          <tr>
            {columns.map((words) => (
              <th key={words[0]} scope="col">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
