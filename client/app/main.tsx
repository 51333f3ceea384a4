import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TooltipProvider } from '../ui/tooltip.tsx';
import '../ui/styles.ts';
import { rememberView } from '../view-state/remembered.ts';
import { viewState } from '../view-state/store.ts';
import { createApi } from './api.ts';
import { ApiProvider } from './api-context.tsx';
import { App } from './app.tsx';
import { basePath } from './base-path.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { keepTheme } from './theme.ts';

rememberView(viewState, window.localStorage);
keepTheme(document.documentElement, window.matchMedia('(prefers-color-scheme: dark)'));

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the application');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <ApiProvider api={createApi(window.fetch.bind(window), basePath())}>
        <TooltipProvider>
          <App />
        </TooltipProvider>
      </ApiProvider>
    </ErrorBoundary>
  </StrictMode>,
);
