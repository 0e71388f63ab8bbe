import type { Words } from '@microgrid/client/catalogue';
import { lazy, type ComponentType } from 'react';
import { MapPage } from '../map/map-page.tsx';

interface PageEntry {
  readonly path: string;
  /** In the list of pages; none of what is opened from another. */
  readonly name?: Words;
  readonly Page: ComponentType;
}

/** The pages of the desk in the order of the list. The map comes with the first load, each other one when it is opened. */
export const pages: readonly PageEntry[] = [
  { path: '/', name: ['一张图', 'Map'], Page: MapPage },
  {
    path: '/today',
    name: ['今日', 'Today'],
    Page: lazy(async () => ({ default: (await import('../today/today-page.tsx')).TodayPage })),
  },
  {
    path: '/emergencies',
    name: ['应急', 'Emergencies'],
    Page: lazy(async () => ({ default: (await import('../emergency/emergencies-page.tsx')).EmergenciesPage })),
  },
  {
    path: '/matters',
    name: ['事项', 'Matters'],
    Page: lazy(async () => ({ default: (await import('../matter/matters-page.tsx')).MattersPage })),
  },
  {
    path: '/matters/:id',
    Page: lazy(async () => ({ default: (await import('../matter/matter-page.tsx')).MatterPage })),
  },
  {
    path: '/posts',
    name: ['空缺与任期', 'Vacancies'],
    Page: lazy(async () => ({ default: (await import('../posts/posts-page.tsx')).PostsPage })),
  },
  {
    path: '/selections',
    name: ['竞选与储备', 'Selections'],
    Page: lazy(async () => ({ default: (await import('../selection/selections-page.tsx')).SelectionsPage })),
  },
  {
    path: '/trainings',
    name: ['培训', 'Trainings'],
    Page: lazy(async () => ({ default: (await import('../training/trainings-page.tsx')).TrainingsPage })),
  },
  {
    path: '/activities',
    name: ['活动', 'Activities'],
    Page: lazy(async () => ({ default: (await import('../activity/activities-page.tsx')).ActivitiesPage })),
  },
  {
    path: '/evaluations',
    name: ['考核', 'Evaluations'],
    Page: lazy(async () => ({ default: (await import('../evaluation/evaluations-page.tsx')).EvaluationsPage })),
  },
  {
    path: '/evaluations/:id',
    Page: lazy(async () => ({ default: (await import('../evaluation/evaluation-page.tsx')).EvaluationPage })),
  },
  {
    path: '/grid-changes',
    name: ['网格调整', 'Grid changes'],
    Page: lazy(async () => ({ default: (await import('../grid-change/grid-changes-page.tsx')).GridChangesPage })),
  },
  {
    path: '/imports',
    name: ['导入', 'Import'],
    Page: lazy(async () => ({ default: (await import('../import/imports-page.tsx')).ImportsPage })),
  },
  {
    path: '/analysis',
    name: ['分析', 'Analysis'],
    Page: lazy(async () => ({ default: (await import('../analysis/analysis-page.tsx')).AnalysisPage })),
  },
];
