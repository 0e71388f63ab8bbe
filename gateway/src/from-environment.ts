import type { Environment } from '@microgrid/process/env';
import type { Logger } from 'pino';
import { trustedDocumentsIn } from './documents/trusted-documents.ts';
import type { Front, GatewayOptions } from './gateway-options.ts';
import { developmentSignInFrom } from './identity/development-sign-in.ts';
import type { Issuer } from './identity/identity.ts';
import { budgetFrom } from './limits/budget.ts';
import { limitsFrom } from './limits/limits.ts';
import type { AppFiles } from './static/app-files.ts';
import { appHeaders } from './static/content-policy.ts';
import { SERVED_APPS, type ServedApp } from './static/served-app.ts';

interface Opened {
  /** Of a gateway, but for how its subgraphs are asked. */
  readonly options: Omit<GatewayOptions, 'sources' | 'appointments'>;
  /** Where what callers spend is counted, in words. */
  readonly counted: string;
}

/** What a gateway is opened with, as the environment says. */
export async function gatewayOptionsFrom(
  env: Environment,
  { issuer, log }: { issuer: Issuer; log: Logger },
): Promise<Opened> {
  const { isProduction, isSafelisted, corsOrigins, trustedProxies } = env;
  const documents = trustedDocumentsIn(env.appsFolder);
  if (isSafelisted && documents.mostAsked().length === 0) {
    log.warn('only trusted documents of client apps are answered, and there are none: SAFELIST, APPS_DIR');
  }
  const limits = limitsFrom(env);
  const { budget, counted } = await budgetFrom(env, log);
  const front = await frontFrom(env);
  const trust = { isSafelisted, documents, corsOrigins, trustedProxies };
  return { options: { issuer, log, isProduction, ...trust, limits, budget, front }, counted };
}

/** What is shown in a browser, as the environment says. */
export async function frontFrom(env: Environment): Promise<Front> {
  const { appsFolder, isExplorerServed, frameAncestors, openIdConnect } = env;
  const issuer = openIdConnect?.issuer;
  const served = SERVED_APPS.filter((app) => app !== 'explorer' || isExplorerServed);
  const apps = served.map((app): [ServedApp, AppFiles] => {
    const headers = appHeaders({ frameAncestors, issuer, writesStyles: app === 'explorer' });
    return [app, { folder: new URL(`${app}/dist/`, appsFolder), headers }];
  });
  return { apps: Object.fromEntries(apps), issuer, signIn: await developmentSignInFrom(env) };
}
