import type { Words } from '@microgrid/client/catalogue';
import { speak, useLanguage, useSay } from '@microgrid/front/language';
import { useSession } from '@microgrid/front/session';
import { Link } from 'wouter';
import { leaveDevice } from '../kept/device.ts';
import type { KeptHome } from '../kept/kept-home.ts';
import { postOf } from './posts.ts';

const ALL: readonly (readonly [to: string, words: Words])[] = [
  ['/activities', ['活动', 'Activities']],
  ['/grid', ['谁为我服务', 'Who serves me']],
  ['/complaints', ['投诉建议', 'Complaints and suggestions']],
  ['/my-data', ['我的数据', 'My data']],
];
const SERVING: typeof ALL = [
  ['/visits', ['走访关爱', 'Visits']],
  ['/opinions', ['收集意见', 'Opinions']],
  ['/facts', ['我的考核', 'My evaluation']],
];

/** Everything else, one below the other. */
export function Menu({ kept: { home } }: { readonly kept: KeptHome }) {
  const say = useSay();
  const language = useLanguage();
  const who = useSession((session) => session.who);
  const places = postOf(home) === undefined ? ALL : [...SERVING, ...ALL];
  return (
    <nav aria-label={say(['更多', 'More'])}>
      <h2>{say(['更多', 'More'])}</h2>
      <ul className="menu">
        {places.map(([to, words]) => (
          <li key={to}>
            <Link to={to}>{say(words)}</Link>
          </li>
        ))}
        <li>
          <button
            type="button"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
          >
            {language === 'zh' ? 'English' : '中文'}
          </button>
        </li>
        {who !== undefined && (
          <li>
            <button type="button" onClick={() => void leaveDevice()}>
              {say(['退出', 'Sign out'])}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
