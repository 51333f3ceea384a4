import { useEffect, useState } from 'react';
import type { SourceId } from '../../../shared/base/ids.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Check, TriangleAlert } from '../../ui/icons.ts';
import { type Found, findQuotations, foundWords, quotationsFrom } from '../found-quotations.ts';
import './add-text.css';

/** How many of the map's quotations from a source stand in a text, so that a wrong paper or edition is seen before it is added. */
export function QuotationsNote({ source, text }: { readonly source: SourceId; readonly text: string }) {
  const session = useSession();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const anchors = quotationsFrom(session.reading().map, source);
    setFound(null);
    if (anchors.length > 0) void findQuotations(anchors, text, { onFound: setFound, signal: stop.signal });
    return () => stop.abort();
  }, [session, source, text]);
  if (found === null) return null;
  const { text: words, isGood } = foundWords(found);
  return (
    <p className={classNames('add-text__found', !isGood && 'add-text__found--warning')} role="status">
      {isGood ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
      <span>{words}</span>
    </p>
  );
}
