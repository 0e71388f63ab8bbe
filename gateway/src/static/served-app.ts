import { problem, type HttpReply, type HttpRequest } from '@microgrid/process/http-server';
import { htmlPage } from '../http/html-page.ts';
import { appFile, type AppFiles } from './app-files.ts';

/** The apps whose pages the gateway serves, each below the path of its name. */
export const SERVED_APPS = ['desk', 'phone', 'explorer'] as const;
export type ServedApp = (typeof SERVED_APPS)[number];

const PATH = /^\/([a-z]+)(?:\/(.*))?$/;

/** Which app is asked for, and which file of it, the page itself where its name is empty; undefined for anything else. */
export function appPath({ method, url }: Pick<HttpRequest, 'method' | 'url'>): [ServedApp, path: string] | undefined {
  const [, name, path = ''] = (method === 'GET' || method === 'HEAD' ? PATH.exec(url.pathname) : null) ?? [];
  const app = SERVED_APPS.find((served) => served === name);
  return app === undefined ? undefined : [app, path];
}

/** The file at `path`; the page where that is a place within the app; how the app is built, where it is not. */
export async function appReply(
  [app, path]: readonly [ServedApp, path: string],
  request: HttpRequest,
  files: AppFiles,
): Promise<HttpReply> {
  const file = await appFile(path === '' ? 'index.html' : path, request, files);
  if (file !== undefined) return file;
  if (isFileName(path)) {
    return problem(404, { code: 'NOT_FOUND', message: `${app} has no such file`, requestId: request.id });
  }
  return (await appFile('index.html', request, files)) ?? htmlPage(503, notBuilt(app));
}

/** What a link within an app leads to has no dot: codes of grids, ids. */
function isFileName(path: string): boolean {
  return path.includes('.');
}

/** The explorer is built apart: it takes as long as all the rest. */
const notBuilt = (app: ServedApp) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${app}</title>
<p>页面还没有构建：在仓库里运行 <code>npx pnpm ${app === 'explorer' ? app : 'build'}</code>，然后刷新本页。
<span lang="en">This page is not built yet: run <code>npx pnpm ${app === 'explorer' ? app : 'build'}</code> in the repository, then load this page anew.</span></p>
</html>
`;
