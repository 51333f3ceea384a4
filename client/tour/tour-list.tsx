import { type FormEvent, useState } from 'react';
import type { TourId } from '../../shared/base/ids.ts';
import { count } from '../../shared/graph/phrases.ts';
import { stepsOf } from '../../shared/graph/tours.ts';
import { TITLE_MAX } from '../../shared/model/limits.ts';
import type { Tour } from '../../shared/model/tour.ts';
import { addTour } from '../commands/tours.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Pencil, Play, Plus } from '../ui/icons.ts';
import { TextField } from '../ui/text-field.tsx';
import { tell } from '../view-state/tell.ts';
import { startTour } from './start.ts';
import { minutesFor, minutesWords } from './words.ts';

interface TourListProps {
  readonly onChoose: (tour: TourId) => void;
}

/** All tours of the map, with what it takes to begin another one. */
export function TourList({ onChoose }: TourListProps) {
  const tours = useMap((map) => [...map.tours.values()]);
  const mayEdit = useMayEdit();
  return (
    <>
      <p className="tours__about">
        A tour leads through the map step by step: at each step a few words are said, and what they are about
        is shown.
      </p>
      {tours.length === 0 && !mayEdit && (
        <p className="tours__about">Nobody has written one for this map yet.</p>
      )}
      <ul className="tours__list">
        {tours.map((tour) => (
          <TourLine key={tour.id} tour={tour} mayEdit={mayEdit} onChoose={onChoose} />
        ))}
      </ul>
      {mayEdit && <NewTour onAdded={onChoose} />}
    </>
  );
}

interface TourLineProps extends TourListProps {
  readonly tour: Tour;
  readonly mayEdit: boolean;
}

function TourLine({ tour, mayEdit, onChoose }: TourLineProps) {
  const session = useSession();
  const steps = useMap((map) => stepsOf(map, tour.id));
  const minutes = useMap((map) => minutesFor(map, steps));
  const hasSteps = steps.length > 0;
  return (
    <li className="tours__tour">
      <div className="tours__words">
        <h3>{tour.title}</h3>
        <p>{hasSteps ? `${count(steps.length, 'step')}, ${minutesWords(minutes)}` : 'No steps yet'}</p>
      </div>
      {mayEdit && (
        <IconButton
          label={`Edit “${tour.title}”`}
          icon={<Pencil />}
          side="left"
          onClick={() => onChoose(tour.id)}
        />
      )}
      <Button
        icon={<Play />}
        disabled={!hasSteps}
        aria-label={`Start “${tour.title}”`}
        onClick={() => startTour(session, tour.id)}
      >
        Start
      </Button>
    </li>
  );
}

function NewTour({ onAdded }: { readonly onAdded: (tour: TourId) => void }) {
  const session = useSession();
  const [title, setTitle] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const added = addTour(session, title);
    if (!tell(added)) return;
    setTitle('');
    onAdded(added.value);
  };
  return (
    <form className="tours__new" onSubmit={add}>
      <TextField
        label="A new tour"
        placeholder="What is it called?"
        value={title}
        maxLength={TITLE_MAX}
        onChange={setTitle}
      />
      <Button type="submit" icon={<Plus />} disabled={title.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
