import { Invalid } from '@microgrid/subgraph/errors';

const MINUTE_MS = 60 * 1000;
const CLOCKS_DIFFER_MS = 5 * MINUTE_MS;
const LONGEST_MS = 7 * 24 * 60 * MINUTE_MS;

/**
 * When it was seen or phoned in, as a phone that was offline says later. A clock that is a little ahead says now.
 * @throws Invalid when that is in the future, or more than 7 days back.
 */
export function reportedAtOf(said: Date | null | undefined, recordedAt: Date, field = 'reportedAt'): Date {
  if (said == null) return recordedAt;
  const ahead = said.getTime() - recordedAt.getTime();
  if (ahead > CLOCKS_DIFFER_MS || -ahead > LONGEST_MS) {
    throw new Invalid([{ field, message: 'must not be in the future, nor more than 7 days back' }]);
  }
  return ahead > 0 ? recordedAt : said;
}
