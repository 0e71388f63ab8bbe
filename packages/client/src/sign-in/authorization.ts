import * as oauth from 'oauth4webapi';

/** An app at an OpenID Connect issuer. */
export interface Authorization {
  /** Where to ask who is there, and to come back to `redirect`. */
  address(asked: { readonly state: string; readonly verifier: string; readonly isSilent: boolean }): Promise<string>;
  /** The tokens for the code that came back with `here`. */
  exchange(here: URL, waiting: { readonly state: string; readonly verifier: string }): Promise<Tokens>;
  /** The next tokens; undefined where the issuer gives none any more. */
  refresh(refreshToken: string): Promise<Tokens | undefined>;
}

export interface Tokens {
  readonly token: string;
  readonly refreshToken: string | undefined;
}

interface App {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirect: string;
  readonly scope?: string;
}

/** Reads the settings of the issuer. */
export async function openAuthorization({ issuer, clientId, redirect, scope = 'openid' }: App): Promise<Authorization> {
  const url = new URL(issuer);
  const client: oauth.Client = { client_id: clientId };
  const none = oauth.None();
  const http = { [oauth.allowInsecureRequests]: isLoopback(url) };
  const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, http));
  return {
    async address({ state, verifier, isSilent }) {
      if (server.authorization_endpoint === undefined) throw new Error(`${issuer} names no authorization_endpoint`);
      const asked = {
        client_id: clientId,
        redirect_uri: redirect,
        response_type: 'code',
        scope,
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(isSilent ? { prompt: 'none' } : {}),
      };
      const to = new URL(server.authorization_endpoint);
      for (const [name, value] of Object.entries(asked)) to.searchParams.set(name, value);
      return to.href;
    },
    async exchange(here, { state, verifier }) {
      const answered = oauth.validateAuthResponse(server, client, here, state);
      const reply = await oauth.authorizationCodeGrantRequest(server, client, none, answered, redirect, verifier, http);
      return tokensOf(await oauth.processAuthorizationCodeResponse(server, client, reply));
    },
    async refresh(refreshToken) {
      const reply = await oauth.refreshTokenGrantRequest(server, client, none, refreshToken, http);
      // Signed out elsewhere, or too long ago.
      if (reply.status === 400 || reply.status === 401) return undefined;
      const next = tokensOf(await oauth.processRefreshTokenResponse(server, client, reply));
      return { ...next, refreshToken: next.refreshToken ?? refreshToken };
    },
  };
}

function tokensOf({ access_token: token, refresh_token: refreshToken }: oauth.TokenEndpointResponse): Tokens {
  return { token, refreshToken };
}

/** Where an issuer of a developer or of a test may be asked without TLS. */
function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
