import type { Answer } from '@microgrid/client/answer';
import type { Words } from '@microgrid/client/catalogue';
import type { GraphError } from '@microgrid/client/graph-error';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

interface ShownProps<Result> {
  readonly of: UseQueryResult<Answer<Result>, GraphError>;
  readonly what: Words;
  readonly children: (data: Result) => ReactNode;
}

/** What was answered; without a network, that it has to wait for one. */
export function Shown<Result>({ of, what, children }: ShownProps<Result>) {
  const say = useSay();
  if (of.data === undefined && of.fetchStatus === 'paused') {
    return (
      <p className="none" role="status">
        {say([`没有网络。有网后再看${what[0]}。`, `No network: ${what[1]} will be read when it is back.`])}
      </p>
    );
  }
  return (
    <Answered of={of} what={what}>
      {children}
    </Answered>
  );
}
