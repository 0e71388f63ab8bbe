import './phone.css';
import { answers } from '@microgrid/front/ask';
import { beginLanguage } from '@microgrid/front/language';
import { beginSession, signInAs, useSession } from '@microgrid/front/session';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Router } from 'wouter';
import { Phone } from './frame/phone.tsx';
import { beginSize } from './frame/size.ts';
import { beginDevice, useDevice } from './kept/device.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place for the phone page');
beginSize();
beginLanguage();
const begin = () => beginSession('phone', '/phone/');
/** How long what was kept waits for who signs in, as where a network is there and nothing comes through. */
const PATIENCE_MS = 3000;
const RETRY_MS = 30_000;

/** Whom the address named in development; it changes with each page that is opened. */
const named = new URLSearchParams(location.search).get('as');

/** Who signs people in could not be learned: there was no network. */
async function beginAgain(): Promise<void> {
  const { who, hasIssuer, people } = useSession.getState();
  if (who !== undefined || hasIssuer || people.length > 0 || !navigator.onLine) return;
  await begin();
  if (named !== null && useSession.getState().people.some((person) => person.who === named)) signInAs(named);
}

async function open(root: Root): Promise<void> {
  await beginDevice();
  if (navigator.onLine) {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await (useDevice.getState().kept === undefined ? begin() : Promise.race([begin(), patience]));
  }
  addEventListener('online', () => void beginAgain());
  setInterval(() => void beginAgain(), RETRY_MS);
  root.render(
    <StrictMode>
      <QueryClientProvider client={answers}>
        <Router base="/phone">
          <Phone />
        </Router>
      </QueryClientProvider>
    </StrictMode>,
  );
}

void open(createRoot(place));
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/phone/sw.js', { scope: '/phone/' }).catch(() => undefined);
}
