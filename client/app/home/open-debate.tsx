import { useEffect, useState } from 'react';
import type { Template } from '../../../shared/wire/http.ts';
import { Button } from '../../ui/button.tsx';
import { ArrowRight } from '../../ui/icons.ts';
import { useApi } from '../api-context.tsx';
import { FailureNote } from './failure-note.tsx';
import { useCreation } from './use-creation.ts';

const DEBATE = 'oliver-williams';

/** The first way in: a map that is there already, to read, question and build on. */
export function OpenDebate() {
  const api = useApi();
  const debate = useTemplate(DEBATE);
  const { creation, run } = useCreation();
  return (
    <div className="home__debate">
      <Button
        variant="primary"
        size="lg"
        icon={<ArrowRight />}
        busy={creation.state === 'working'}
        onClick={() => run(() => api.createMap({ template: DEBATE }))}
      >
        {creation.state === 'working' ? 'Opening the debate…' : 'Open the Oliver–Williams debate'}
      </Button>
      <p className="home__fine">
        What does co-producing research cost, and what casts those costs?
        {debate !== undefined &&
          ` ${debate.elements} cards with the words they rest on, joined by ${debate.relations} relations.`}{' '}
        It opens as a map of your own, which others come to by its link.
      </p>
      {creation.state === 'refused' && <FailureNote failure={creation.failure} />}
    </div>
  );
}

function useTemplate(id: string): Template | undefined {
  const api = useApi();
  const [found, setFound] = useState<Template>();
  useEffect(() => {
    let wanted = true;
    void api.templates().then((answer) => {
      if (wanted && answer.ok) setFound(answer.value.find((each) => each.id === id));
    });
    return () => {
      wanted = false;
    };
  }, [api, id]);
  return found;
}
