import type { HttpReply, HttpRequest } from '@microgrid/process/http-server';
import { htmlPage } from './html-page.ts';

/** Whether somebody has opened the graph in a browser, and asks nothing of it yet. */
export function isBrowsing({ method, url, headers }: HttpRequest): boolean {
  const isPage = url.pathname === '/' || (url.pathname === '/graphql' && !url.searchParams.has('query'));
  return (method === 'GET' || method === 'HEAD') && isPage && (headers.accept ?? '').includes('text/html');
}

/** What this is, for whoever opens it in a browser. */
export function frontPage(): HttpReply {
  return htmlPage(200, PAGE);
}

const EXAMPLE = `curl -X POST -H 'content-type: application/json' \\
  -d '{"query":"{ grids(first: 3) { nodes { code name } } }"}' \\
  &lt;this address&gt;/graphql`;

const PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>微网实格 · GraphQL</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
  pre { padding: 1rem; overflow-x: auto; background: #8882; }
</style>
<main>
  <section>
    <h1>微网实格服务的数据接口</h1>
    <p>这里是供应用程序使用的 GraphQL 接口，不是给人浏览的网站。请向 <code>/graphql</code> 发送 POST 请求：</p>
    <pre>${EXAMPLE}</pre>
    <p>用 GET 查询时须带请求头 <code>apollo-require-preflight: true</code>。登录后请带
    <code>authorization: Bearer …</code>。服务状态见 <a href="/health">/health</a> 和 <a href="/ready">/ready</a>。</p>
    <p>每个网格的公示牌可直接打印：<code>/card/网格编码</code>。</p>
  </section>
  <section lang="en">
    <h1>The data of a street's micro-grid service</h1>
    <p>This is a GraphQL interface for applications, not a site to browse. Send it a POST to <code>/graphql</code>:</p>
    <pre>${EXAMPLE}</pre>
    <p>A query by GET needs the header <code>apollo-require-preflight: true</code>. Whoever is signed in sends
    <code>authorization: Bearer …</code>. How it fares: <a href="/health">/health</a> and <a href="/ready">/ready</a>.</p>
    <p>The public card of a grid, to be printed: <code>/card/&lt;code of the grid&gt;</code>.</p>
  </section>
</main>
</html>
`;
