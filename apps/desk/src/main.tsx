import './desk.css';
import { answers } from '@microgrid/front/ask';
import { beginLanguage } from '@microgrid/front/language';
import { beginSession } from '@microgrid/front/session';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { Desk } from './frame/desk.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place for the desk');
beginLanguage();
void beginSession('desk', '/desk').then(() =>
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={answers}>
        <Router base="/desk">
          <Desk />
        </Router>
      </QueryClientProvider>
    </StrictMode>,
  ),
);
