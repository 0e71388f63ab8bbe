import { useExplained, type Explained } from './explained.ts';

/** Below the answer: what the last question cost. */
export function CostLine() {
  const { explained } = useExplained();
  return (
    <p className="cost-line" role="status">
      {explained === null ? '执行查询后显示费用 The cost shows with the answer' : costOf(explained)}
    </p>
  );
}

const number = new Intl.NumberFormat('zh-CN');

export function costOf({ cost, costLimit, planning = 0, left, requests }: Explained): string {
  if (cost === undefined || costLimit === undefined) return '未计价，查询被拒绝 Refused before it was priced';
  const parts = [
    `费用 Cost ${number.format(cost)} / ${number.format(costLimit)}`,
    planning > 0 ? `首次规划 Planning ${number.format(planning)}` : '',
    left == null ? '' : `本分钟剩余 Left ${number.format(left)}`,
    requests === null ? '' : `子图请求 Requests ${requests.length}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
