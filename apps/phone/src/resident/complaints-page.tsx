import { useAsk } from '@microgrid/front/ask';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { Call } from '../frame/call.tsx';
import { Page } from '../frame/page.tsx';
import { WhoServes } from '../generated/documents.ts';
import { microGridOf } from '../home/posts.ts';
import { useDevice } from '../kept/device.ts';

/** 投诉建议: by telephone or in writing; whom a complaint is about never handles it. */
export function ComplaintsPage() {
  const say = useSay();
  const kept = useDevice((device) => device.kept);
  const grid = kept === undefined ? undefined : microGridOf(kept);
  const { data } = useAsk(WhoServes, { grid: grid?.code ?? '' }, { enabled: grid !== undefined });
  const phone = data?.data.grid?.complaintsPhone;
  return (
    <Page title={['投诉建议', 'Complaints and suggestions']}>
      {phone != null && <Call words={['打电话', 'Call']} phone={phone} />}
      <Call words={['政务服务热线', 'City hotline']} phone="12345" />
      <h2>{say(['写下来', 'Write'])}</h2>
      <ul className="menu">
        <li>
          <Link to="/report/D2">{say(['对服务的意见', 'About the service'])}</Link>
        </li>
        <li>
          <Link to="/report/D3">{say(['对规定、决定的意见', 'About rules and decisions'])}</Link>
        </li>
        <li>
          <Link to="/report/D9">{say(['对这个手机页的意见、其他', 'About this page, or anything else'])}</Link>
        </li>
      </ul>
    </Page>
  );
}
