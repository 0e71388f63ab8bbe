import { createServer } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect provider on this machine. */
export interface IdentityProvider {
  readonly url: string;
  readonly jwksUrl: string;
  close(): Promise<unknown>;
}

/** An app that people sign in to. */
interface SignedInTo {
  readonly app: string;
  /** Its page, known by the time that somebody signs in. */
  readonly redirect: () => string;
}

/** Signs in whoever types the id of a person. */
export async function openIdentityProvider({ app, redirect }: SignedInTo, audience: string): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider has no port');
  const url = `http://127.0.0.1:${address.port}`;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256', kid: 'k1' };
  const open = () =>
    new Provider(url, {
      clients: [
        {
          client_id: app,
          token_endpoint_auth_method: 'none',
          redirect_uris: [redirect()],
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code'],
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys: [key] },
      clientBasedCORS: () => true,
      pkce: { required: () => true },
      ttl: { AccessToken: 600, Grant: 3600, IdToken: 600, Interaction: 600, RefreshToken: 3600, Session: 3600 },
      issueRefreshToken: () => true,
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      cookies: { keys: ['of-a-test'] },
      // The city's own app needs nobody's leave to know who is there.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope('openid');
        grant.addResourceScope('urn:microgrid', 'graph');
        await grant.save();
        return grant;
      },
      extraTokenClaims: (_context, { clientId }) => ({ azp: clientId }),
      features: {
        devInteractions: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => 'urn:microgrid',
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            scope: 'graph',
            audience,
            accessTokenTTL: 600,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          }),
        },
      },
    });
  let answer: ReturnType<ReturnType<typeof open>['callback']> | undefined;
  server.on('request', (request, response) => (answer ??= open().callback())(request, response));
  return {
    url,
    jwksUrl: `${url}/jwks`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
