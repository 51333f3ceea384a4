import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { RefreshCw } from '../ui/icons.ts';
import { inBase } from './base-path.ts';
import { Page } from './page.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Catches what should not happen, says what was kept, and offers the way back. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: string | null }> {
  override state = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: string } {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    return (
      <Page title="Something went wrong on this page">
        <p>
          Your changes to the map were kept: those marked “Saved” are on the server, the rest on this device.
          Reload to go on where you were.
        </p>
        <p className="page__fine">What happened: {this.state.failed}</p>
        <div className="page__actions">
          <Button variant="primary" size="lg" icon={<RefreshCw />} onClick={() => window.location.reload()}>
            Reload
          </Button>
          <Button size="lg" onClick={() => window.location.assign(inBase('/'))}>
            Go to the start page
          </Button>
        </div>
      </Page>
    );
  }
}
