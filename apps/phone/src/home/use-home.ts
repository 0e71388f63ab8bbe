import type { Answer } from '@microgrid/client/answer';
import type { GraphError } from '@microgrid/client/graph-error';
import { useAsk } from '@microgrid/front/ask';
import { useSession } from '@microgrid/front/session';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Home, type HomeQuery } from '../generated/documents.ts';
import { homeAnswered, useDevice } from '../kept/device.ts';
import type { KeptHome } from '../kept/kept-home.ts';

/** Emergencies come at any time. */
const EVERY_MS = 30_000;

interface HomeAndKept {
  readonly asked: UseQueryResult<Answer<HomeQuery>, GraphError>;
  /** What is shown: of whoever is signed in, or of the last one where nobody can be. */
  readonly kept: KeptHome | undefined;
}

/** Asks for the home of whoever is signed in, whatever page is open, and keeps it. */
export function useHome(): HomeAndKept {
  const who = useSession((session) => session.who);
  const asked = useAsk(Home, {}, { every: EVERY_MS, enabled: who !== undefined });
  const kept = useDevice((device) => device.kept);
  const { data, dataUpdatedAt: at, isPlaceholderData } = asked;
  useEffect(() => {
    if (data !== undefined && who !== undefined && !isPlaceholderData) void homeAnswered(data.data, { who, at });
  }, [data, who, at, isPlaceholderData]);
  // Of whoever used the page before, nothing is shown to somebody else.
  return { asked, kept: kept !== undefined && (who === undefined || kept.who === who) ? kept : undefined };
}
