/** What a parsed GraphQL document takes with its tokens for each character of its text: 85 as measured, and some for what validating it leaves. */
const BYTES_PER_CHARACTER = 120;

/** Roughly how many bytes keeping the parsed `text` takes, so that caches are bounded in bytes and not in entries. */
export function parsedBytes(text: string): number {
  return (text.length + 1) * BYTES_PER_CHARACTER;
}
