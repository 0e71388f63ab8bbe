/** The calendar date of an instant in Asia/Shanghai, YYYY-MM-DD; of now by default. */
export function shanghaiDate(instant = new Date()): string {
  return instant.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
}
