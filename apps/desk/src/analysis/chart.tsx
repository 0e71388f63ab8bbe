import { useLanguage, useSay } from '@microgrid/front/language';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useKeys } from './figure-words.ts';
import type { Question, Row } from './question.ts';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** It measures texts on a canvas, which needs the fonts by name. */
const FONT = "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
const COLOURS = ['#1d4e89', '#8a4b00', '#1f6543', '#62417f', '#6f97c4'];
const ROW_PX = 28;

interface ChartProps {
  readonly question: Question;
  readonly rows: readonly Row[];
}

/** The table as bars, in its order; what is too few to tell has none. Patterns tell what colours do. */
export function Chart({ question: { by, measures }, rows }: ChartProps) {
  const say = useSay();
  const language = useLanguage();
  const keys = useKeys();
  const place = useRef<HTMLDivElement>(null);
  const names = rows.map((row) => by.map((dimension) => keys(dimension, row)).join(' · '));
  const series = measures.map(({ name, words }) => ({
    name: say(words),
    type: 'bar' as const,
    data: rows.map((row) => row[name]?.value ?? null),
  }));
  const told = JSON.stringify([language, names, series]);
  useEffect(() => {
    if (place.current === null) return undefined;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: FONT },
      aria: { enabled: true, decal: { show: true } },
      grid: { left: 8, right: 24, top: 32, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0 },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: names, inverse: true },
      series,
    });
    return () => chart.dispose();
    // What is drawn, and nothing else.
  }, [told]);
  return (
    <div
      className="chart"
      ref={place}
      style={{ height: 64 + rows.length * ROW_PX * Math.max(1, measures.length / 2) }}
    />
  );
}
