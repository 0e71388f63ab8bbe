import type { HttpReply, HttpRequest } from '@microgrid/process/http-server';
import type { Front } from '../gateway-options.ts';
import type { SamplePerson } from '../identity/development-sign-in.ts';
import { SERVED_APPS, type ServedApp } from '../static/served-app.ts';
import { htmlPage } from './html-page.ts';

/** Whether somebody has opened the graph in a browser, and asks nothing of it yet. */
export function isBrowsing({ method, url, headers }: HttpRequest): boolean {
  const isPage = url.pathname === '/' || (url.pathname === '/graphql' && !url.searchParams.has('query'));
  return (method === 'GET' || method === 'HEAD') && isPage && (headers.accept ?? '').includes('text/html');
}

/** What this is, for whoever opens it in a browser, and where to go from here. */
export function frontPage({ apps = {}, signIn }: Front): HttpReply {
  const served = SERVED_APPS.filter((app) => apps[app] !== undefined);
  return htmlPage(200, page(served.length === 0 ? '' : appsPart(served, signIn?.people ?? [])));
}

/** What there is to open, and for whom; the phone has a folder of its own, which its offline copy is of. */
const APPS: Readonly<Record<ServedApp, { readonly at: string; readonly zh: string; readonly en: string }>> = {
  desk: { at: '/desk', zh: '街道工作台', en: 'Street desk' },
  phone: { at: '/phone/', zh: '手机页', en: 'Phone' },
  explorer: { at: '/explorer', zh: '查询台', en: 'Explorer' },
};

/** Signing in is a link to an app, which asks for the token itself: this page needs no script. */
function appsPart(served: readonly ServedApp[], people: readonly SamplePerson[]): string {
  const link = (app: ServedApp, query = '') => `<a href="${APPS[app].at}${query}">${APPS[app].zh}</a>`;
  const links = people.map(({ who, zh, en }) => {
    const ways = served.map((app) => link(app, `?as=${who}`)).join(' · ');
    return `<li><b>${zh}</b> <span lang="en">${en}</span> ${ways}</li>`;
  });
  const picker = `
<section>
  <h2>以谁的身份打开 <span lang="en">Open it as</span></h2>
  <p>仅在开发环境：样例人物，全部是合成的。<span lang="en">In development only: people of the sample, all synthetic.</span></p>
  <ul class="people">
    ${links.join('\n    ')}
  </ul>
</section>`;
  const buttons = served.map(
    (app) => `<a class="open" href="${APPS[app].at}">${APPS[app].zh} <span lang="en">${APPS[app].en}</span></a>`,
  );
  return `
<p>${buttons.join(' ')}</p>${people.length === 0 ? '' : picker}`;
}

const EXAMPLE = `curl -X POST -H 'content-type: application/json' \\
  -d '{"query":"{ grids(first: 3) { nodes { code name } } }"}' \\
  &lt;本服务地址 this address&gt;/graphql`;

const STYLE = `
  :root { color: #1f2a37; background: #f4f6f8; font: 1rem/1.6 -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
  body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
  h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
  h2 { font-size: 1rem; margin: 0 0 .5rem; }
  section { background: #fff; border-radius: 6px; padding: 1rem; margin: 0 0 1rem; }
  .both { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
  .both section { margin: 0; min-width: 0; }
  pre { padding: 1rem; overflow-x: auto; background: #f4f6f8; margin: 0; }
  a { color: #1d4e89; }
  a.open { display: inline-block; padding: .5rem 1rem; border-radius: 6px; background: #1d4e89; color: #fff; text-decoration: none; }
  .people { padding-left: 1.25rem; margin: 0; }
  .people li { padding: .25rem 0; }
  .people span, h2 span { color: #4b5563; font-weight: normal; }
  :focus-visible { outline: 3px solid #1d4e89; outline-offset: 2px; }
`;

const page = (way: string) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>微网实格 · GraphQL</title>
<style>${STYLE}</style>
<main>
<div class="both">
  <section>
    <h1>微网实格：一个街道的社区服务数据</h1>
    <p>街道和社区的三级网格、专职网格员与微网格长、身边事的受理与办结、应急、活动和考核，都在这一个 GraphQL 接口里：四个服务各管一部分，应用程序、团队和分析员都从这里查询。这里只评服务的人，不评居民。样例中的人和事都是合成的。</p>
    <p>应用程序请向 <code>/graphql</code> 发送 POST 请求；用 GET 查询时须带请求头 <code>apollo-require-preflight: true</code>，登录后请带 <code>authorization: Bearer …</code>。服务状态见 <a href="/health">/health</a> 和 <a href="/ready">/ready</a>。</p>
    <p>每个网格的公示牌可直接打印：<code>/card/网格编码</code>，例如 <a href="/card/510115006005">杏林社区</a>。</p>
  </section>
  <section lang="en">
    <h1>Micro-grid: the community service of a street, as data</h1>
    <p>Three levels of grids, their full-time workers and micro-grid leaders, matters taken up and settled close to home,
    emergencies, activities, evaluations: one GraphQL interface, of which four services own a part each, for client
    apps, teams and analysts. It evaluates those who serve, never those served. All of the sample is synthetic.</p>
    <p>Programs send a POST to <code>/graphql</code>; a query by GET needs the header <code>apollo-require-preflight: true</code>.
    Whoever is signed in sends <code>authorization: Bearer …</code>. How it fares: <a href="/health">/health</a> and <a href="/ready">/ready</a>.</p>
    <p>The public card of a grid, to be printed: <code>/card/&lt;code of the grid&gt;</code>.</p>
  </section>
</div>${way}
<section>
  <pre tabindex="0">${EXAMPLE}</pre>
</section>
</main>
</html>
`;
