/** What every move of something answers when it cannot be made; part of each mutation's description. */
export const moveErrors =
  'NOT_FOUND when there is none that the caller may see; CONFLICT from another version or state; FORBIDDEN to others.';
