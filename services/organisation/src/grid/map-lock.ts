/** Of the lock under which the map of a community is changed, whoever changes it. */
export function mapLock(communityCode: string): string {
  return `map of ${communityCode}`;
}
