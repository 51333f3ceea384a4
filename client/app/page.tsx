import type { ReactNode } from 'react';
import { Wordmark } from './wordmark.tsx';
import './page.css';

interface PageProps {
  readonly title: string;
  /** A quiet line above the title. */
  readonly eyebrow?: ReactNode;
  readonly children: ReactNode;
}

/** A page with one thing on it: joining, a wrong link, an error. */
export function Page({ title, eyebrow, children }: PageProps) {
  return (
    <main className="page">
      <div className="page__sheet">
        <Wordmark />
        <div className="page__head">
          {eyebrow !== undefined && <p className="page__eyebrow">{eyebrow}</p>}
          <h1 className="page__title">{title}</h1>
        </div>
        {children}
      </div>
    </main>
  );
}
