/** All subgraphs, by their names: what each of them tells of itself is told by these. */
export const SUBGRAPHS = ['organisation', 'people', 'community-services', 'evaluations'] as const;
