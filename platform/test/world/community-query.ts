/** The query that a client app opens a community with; the promise of the first issue, word for word but for the scheme's subject, which was its role. */
export const COMMUNITY = `
query Community($code: GridCode!) {
  grid(code: $code) {
    code name level
    parent { code }
    ancestors { code level }
    party: partyOrganizations { name kind }
    descendants(where: { level: MICRO }, orderBy: CODE_ASC, first: 100) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code name areaType households sizeStatus
        leader { id displayName }
        openMatterCount
        nextActivity { id type title startsAt }
        leaderScheme { subject indicators { code weight } }
      } } } }`;
