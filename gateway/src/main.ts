import { environment } from '@microgrid/subgraph/env';
import { listen } from '@microgrid/subgraph/http-server';
import { openLog } from '@microgrid/subgraph/log';
import { runProcess } from '@microgrid/subgraph/process';
import { BODY_LIMIT } from './gateway-options.ts';
import { openGateway } from './gateway.ts';
import { issuerFrom } from './issuer.ts';
import { sourcesFrom } from './sources.ts';

await runProcess(async () => {
  const env = environment();
  const { isProduction, host, port = 4000 } = env;
  const issuer = await issuerFrom(env);
  const gateway = await openGateway({ sources: sourcesFrom(env), issuer, log: openLog('gateway'), isProduction });
  const server = await listen(gateway.answer, { host, port, bodyLimit: BODY_LIMIT });
  process.stdout.write(`the graph is at ${server.url}/graphql\n`);
  return {
    async close() {
      await server.close();
      await gateway.close();
    },
  };
});
