import { problem, type HttpReply, type HttpRequest } from '@microgrid/process/http-server';
import { htmlPage } from '../http/html-page.ts';
import { appFile, type AppFiles } from './app-files.ts';

const PATH = /^\/explorer(?:\/(.*))?$/;

/** Which file of the explorer is asked for, the page itself where its name is empty; undefined for anything else. */
export function explorerPath({ method, url }: Pick<HttpRequest, 'method' | 'url'>): string | undefined {
  const [whole, path = ''] = (method === 'GET' || method === 'HEAD' ? PATH.exec(url.pathname) : null) ?? [];
  return whole === undefined ? undefined : path;
}

/** The file at `path`; how the explorer is built, where it is not. */
export async function explorerReply(path: string, request: HttpRequest, files: AppFiles): Promise<HttpReply> {
  const file = await appFile(path === '' ? 'index.html' : path, request, files);
  if (file !== undefined) return file;
  if (path === '') return htmlPage(503, NOT_BUILT);
  return problem(404, { code: 'NOT_FOUND', message: 'the explorer has no such file', requestId: request.id });
}

const NOT_BUILT = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>查询台 · Explorer</title>
<p>查询台还没有构建：在仓库里运行 <code>npx pnpm explorer</code>，然后刷新本页。
<span lang="en">The explorer is not built yet: run <code>npx pnpm explorer</code> in the repository, then load this page anew.</span></p>
</html>
`;
