import { plusDays } from '@microgrid/subgraph/shanghai-date';

/** How long before its end an appointment can be renewed. */
const DAYS_BEFORE_END = 60;

/** The first day on which an appointment that ends on `endsOn` can be renewed. */
export function renewableFrom(endsOn: string): string {
  return plusDays(endsOn, -DAYS_BEFORE_END);
}
