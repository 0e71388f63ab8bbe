/** How many counted hours each star takes (domain §3.2). */
const STAR_HOURS = [100, 300, 600, 1000, 1500];

/** The stars, 0 to 5, of whoever has served so many minutes that count. */
export function starsOf(minutes: number): number {
  return STAR_HOURS.filter((hours) => minutes >= hours * 60).length;
}
