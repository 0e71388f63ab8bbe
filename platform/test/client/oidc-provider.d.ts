/** What of it is used; it comes without types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  interface Context {
    readonly oidc: {
      readonly provider: { readonly Grant: new (of: { clientId: string; accountId: string }) => Grant };
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
    };
  }

  interface Configuration {
    readonly findAccount: (context: Context, id: string) => object;
    readonly loadExistingGrant: (context: Context) => Promise<Grant>;
    readonly extraTokenClaims: (context: Context, token: { readonly clientId: string }) => object;
    readonly [setting: string]: unknown;
  }

  export const Provider: new (issuer: string, configuration: Configuration) => { callback(): RequestListener };
}
