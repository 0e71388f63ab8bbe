import { join } from 'node:path';
import type { Environment } from '@microgrid/process/env';
import { openDevelopmentIssuer } from './development-issuer.ts';
import { developmentIssuerKeys, remoteIssuer, type Issuer } from './identity.ts';

/** Whose tokens a process takes: those of the configured issuer, or on a developer's machine of the built-in one. */
export async function issuerFrom(environment: Environment): Promise<Issuer> {
  const { openIdConnect } = environment;
  if (openIdConnect !== undefined) return remoteIssuer(openIdConnect.issuer, openIdConnect);
  return developmentIssuerKeys(await openDevelopmentIssuer(developmentKeyFile(environment)));
}

/** Where the development issuer keeps its key, so that tokens outlive a restart and other processes can make some. */
export function developmentKeyFile({ dataFolder }: Pick<Environment, 'dataFolder'>): string {
  return join(dataFolder, 'development-issuer.jwk');
}
