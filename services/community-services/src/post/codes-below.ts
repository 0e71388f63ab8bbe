/** The codes of the grid and of all below it, which end before `code:`, for after `9` comes `:`. */
export function codesBelow(code: string): { $gte: string; $lt: string } {
  return { $gte: code, $lt: `${code}:` };
}
