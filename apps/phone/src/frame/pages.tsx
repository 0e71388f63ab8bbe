import { lazy, type ComponentType } from 'react';
import { MatterPage } from '../matter/matter-page.tsx';
import { KindsPage, UrgentPage } from '../report/kinds-page.tsx';
import { SendPage } from '../report/send-page.tsx';

interface PageEntry {
  readonly path: string;
  readonly Page: ComponentType;
}

const EmergencyPage = () => <SendPage isEmergency />;

/** The pages beside home. What is needed without a network comes with the first load, each other one when it is opened. */
export const pages: readonly PageEntry[] = [
  { path: '/report', Page: KindsPage },
  { path: '/report/:kind', Page: () => <SendPage /> },
  { path: '/emergency', Page: UrgentPage },
  { path: '/emergency/:kind', Page: EmergencyPage },
  { path: '/matters/:id', Page: MatterPage },
  {
    path: '/matters',
    Page: lazy(async () => ({ default: (await import('../matter/matters-page.tsx')).MattersPage })),
  },
  { path: '/visits', Page: lazy(async () => ({ default: (await import('../care/visits-page.tsx')).VisitsPage })) },
  {
    path: '/opinions',
    Page: lazy(async () => ({ default: (await import('../opinion/opinions-page.tsx')).OpinionsPage })),
  },
  {
    path: '/activities',
    Page: lazy(async () => ({ default: (await import('../activity/activities-page.tsx')).ActivitiesPage })),
  },
  {
    path: '/activities/:id',
    Page: lazy(async () => ({ default: (await import('../activity/activity-page.tsx')).ActivityPage })),
  },
  { path: '/facts', Page: lazy(async () => ({ default: (await import('../facts/facts-page.tsx')).FactsPage })) },
  {
    path: '/facts/:id',
    Page: lazy(async () => ({ default: (await import('../facts/evaluation-page.tsx')).EvaluationPage })),
  },
  {
    path: '/grid',
    Page: lazy(async () => ({ default: (await import('../resident/serving-page.tsx')).ServingPage })),
  },
  {
    path: '/complaints',
    Page: lazy(async () => ({ default: (await import('../resident/complaints-page.tsx')).ComplaintsPage })),
  },
  {
    path: '/my-data',
    Page: lazy(async () => ({ default: (await import('../resident/my-data-page.tsx')).MyDataPage })),
  },
];
