/** The calendar date of now in Asia/Shanghai, YYYY-MM-DD: terms begin and end by it. */
export function today(): string {
  return new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
}
