/** Without the Chinese term in its brackets. */
export function inEnglish(description: string): string {
  return description.replaceAll(/（[^）]*）/g, '');
}

/** The Chinese term in the brackets of a description; nothing when it has none. */
export function inChinese(description: string): string {
  return /（([^）]*)）/.exec(description)?.[1] ?? '';
}
