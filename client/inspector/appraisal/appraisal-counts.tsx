import { useMemo } from 'react';
import { openByElement } from '../../../shared/appraisal/answers.ts';
import { useContent } from '../../hooks/content.ts';
import { useMap } from '../../hooks/use-map.ts';
import { Section } from '../../ui/section.tsx';
import { Count } from '../count.tsx';

/** How many cards say how they argue, and on which of them questions are open; nothing while none does. */
export default function AppraisalCounts() {
  const elements = useContent();
  const answers = useMap((map) => map.answers);
  const open = useMemo(() => [...openByElement({ elements, answers })], [elements, answers]);
  if (open.length === 0) return null;
  const total = open.reduce((sum, [, count]) => sum + count, 0);
  return (
    <Section title="Critical questions">
      <p className="panel__fine">{total === 1 ? '1 is open.' : `${total} are open.`}</p>
      <ul className="counts">
        <Count label="Cards with a scheme" ids={open.map(([id]) => id)} />
        <Count label="Cards with open questions" ids={open.filter(([, n]) => n > 0).map(([id]) => id)} />
      </ul>
    </Section>
  );
}
