import type { Proof } from '../proof.ts';

const CODES_SEED = 510_115_006;
/** The seed of the sample that everybody sees. */
const DISTRICT_SEED = 510_115_006;

/** Another than that of every check. */
const SOAK_SEED = 510_115_009;

/** Beyond the operations of every check. */
const EXECUTION_SEED = 1_000_000;

const LIVES_SEED = 510_115_010;

/** Another chain than that of every check. */
const POSTERIOR_SEED = 510_115_011;

/** Every long test. Each is imported only to be run, so that the check of the page takes milliseconds. */
export const proofs: readonly Proof[] = [
  {
    name: 'grid-codes',
    goal: 'a grid code that was written is read back as it was, lies below everything above it and below no neighbour of that; any other text is refused',
    seed: CODES_SEED,
    prove: async (progress) => (await import('./grid-codes.ts')).proveGridCodes(CODES_SEED, progress),
  },
  {
    name: 'deadlines',
    goal: 'from each day of the published calendar, a deadline of 1 to 60 working days is the one that counting day by day finds, whatever the hour; none is guessed beyond the calendar',
    seed: null,
    prove: async (progress) => (await import('./deadlines.ts')).proveDeadlines(progress),
  },
  {
    name: 'kill',
    goal: 'kill -9 of the platform and of what says and handles facts loses nothing that was acknowledged, leaves no half of a write and delivers each fact once, on PostgreSQL and on PGlite',
    seed: null,
    prove: async (progress) => (await import('./kill.ts')).proveKill(progress),
  },
  {
    name: 'lives',
    goal: 'whatever is tried by whomever in whatever order, what the database holds and the graph answers is what a model says that was told without their code, in 2,000 lives',
    seed: LIVES_SEED,
    prove: async (progress) => (await import('./lives.ts')).proveLives(LIVES_SEED, progress),
  },
  {
    name: 'district',
    goal: 'the whole of 温江区 loads on PostgreSQL: one total grid for each of its 95 villages and communities, every grid below its parent, no post held twice, and the graph counts what the tables hold',
    seed: DISTRICT_SEED,
    prove: async (progress) => (await import('./district.ts')).proveDistrict(DISTRICT_SEED, progress),
  },
  {
    name: 'retention',
    goal: 'in a whole district, retention takes exactly what was kept long enough and proves it; everything else stays as it was, and so do the figures',
    seed: DISTRICT_SEED,
    prove: async (progress) => (await import('./retention.ts')).proveRetention(DISTRICT_SEED, progress),
  },
  {
    name: 'street-lists',
    goal: 'vacancies, competences and gaps in duty of a street take within 1.1 times the time of that street alone, where 60 streets are loaded',
    seed: DISTRICT_SEED,
    prove: async (progress) => (await import('./street-lists.ts')).proveStreetLists(60, progress),
  },
  {
    name: 'city-lists',
    goal: 'vacancies, competences and gaps in duty of a street take within 1.1 times the time of that street alone, where all 261 streets of 成都市 are loaded',
    seed: DISTRICT_SEED,
    prove: async (progress) => (await import('./street-lists.ts')).proveStreetLists(261, progress),
  },
  {
    name: 'map-change',
    goal: 'merges of micro-grids with 7,000 closed matters write none of them, and take within 1.3 times merges without; so do the reads of others beside them',
    seed: DISTRICT_SEED,
    prove: async (progress) => (await import('./map-change.ts')).proveMapChange(DISTRICT_SEED, progress),
  },
  {
    name: 'compute-city',
    goal: 'a half-year of all facts of the city, of 14,000 workers and 126,000 leaders, is gathered and computed within 10 minutes on 2 cores by a process that holds 600 MB at most',
    seed: null,
    prove: async (progress) => (await import('./compute-city/compute-city.ts')).proveComputeCity(100, progress),
  },
  {
    name: 'city-figures',
    goal: 'the facts of a year of the city, of 2.2 million matters, are closed within 10 minutes by a process that holds 800 MB at most, and a question of an analyst over that year is answered in a second',
    seed: null,
    prove: async (progress) => (await import('./city-figures.ts')).proveCityFigures(progress),
  },
  {
    name: 'soak',
    goal: 'of 10,000 valid requests drawn from the schema and 10,000 broken ones none is answered with a 5xx or a fault of ours, no promise is rejected unheard, and memory is flat after them',
    seed: SOAK_SEED,
    prove: async (progress) => (await import('./soak/soak.ts')).proveSoak(SOAK_SEED, progress),
  },
  {
    name: 'execution',
    goal: 'the compiled executor answers 20,000 random operations with the data that graphql-js answers, whatever throws, is null, late or of a wrong type',
    seed: EXECUTION_SEED,
    prove: async (progress) => (await import('./execution.ts')).proveExecution(EXECUTION_SEED, progress),
  },
  {
    name: 'beside-attacks',
    goal: 'beside each attack a signed-in caller is answered in less than twice the usual time, in the median',
    seed: null,
    prove: async (progress) => (await import('./beside-attacks/beside-attacks.ts')).proveBesideAttacks(progress),
  },
  {
    name: 'streams',
    goal: 'one gateway holds 5,000 idle streams at 90 kB each and a fifth of a core at most, and tells 500 more that watch one matter of each deed within 1.5 s in the median, in 1,000 MB',
    seed: null,
    prove: async (progress) => (await import('./streams/streams.ts')).proveStreams(progress),
  },
  {
    name: 'posterior',
    goal: 'whoever draws upon every answer about matters by place, kind and time, and knows the mechanism but not the secret, knows at most 1 % of the cells of 1 to 4 with a chance of 90 %, and guesses at most 15 points more of them exactly than from public totals',
    seed: POSTERIOR_SEED,
    prove: async (progress) => (await import('./posterior.ts')).provePosterior(POSTERIOR_SEED, progress),
  },
];
