interface Policy {
  /** Origins of the pages that may show this one within themselves. */
  readonly frameAncestors: readonly string[];
  /** Whose address pages ask to sign people in. */
  readonly issuer?: string | undefined;
  /** Whether scripts of the page write style elements, as its editor does. */
  readonly writesStyles: boolean;
}

/** What every file of a client app carries: nothing is loaded from elsewhere, and no text becomes a script. */
export function appHeaders({ frameAncestors, issuer, writesStyles }: Policy): Readonly<Record<string, string>> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': writesStyles ? "'self' 'unsafe-inline'" : "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': issuer === undefined ? "'self'" : `'self' ${new URL(issuer).origin}`,
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' '),
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  };
}
