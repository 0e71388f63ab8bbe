/** Matters of one community by general grid, kind and month, with what other subgraphs know of the grid. */
export const BY_GRID_KIND_AND_MONTH = `
query ByGridKindAndMonth($within: AreaCode!) {
  matters(where: { within: $within }) {
    aggregates { count { value status } }
    groups(by: [GENERAL_GRID, KIND, MONTH], orderBy: COUNT_DESC, first: 100) {
      key { grid { code name areaType leaderCount } kind month }
      count { value status hiddenParts }
      onTimeCount { value }
    } } }`;
