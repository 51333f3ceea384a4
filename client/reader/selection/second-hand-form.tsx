import { useEffect, useRef, useState } from 'react';
import { LABEL_MAX } from '../../../shared/model/limits.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { SecondHand } from '../../commands/passages.ts';
import { useMap } from '../../hooks/use-map.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Stand for nobody chosen yet, and for a voice that is not on the map yet. */
const NOBODY = 'nobody';
const NEW = 'new';

/** Whom the paper is quoting here, and where their words stand in the original. Undefined until somebody is named. */
export function SecondHandForm({ onChange }: { readonly onChange: (said: SecondHand | undefined) => void }) {
  const voices = useMap((map) => map.voices);
  const [chosen, setChosen] = useState<string>(NOBODY);
  const [label, setLabel] = useState('');
  const [locator, setLocator] = useState('');
  useEffect(() => {
    onChange(readSecondHand({ chosen, label, locator }, voices));
  }, [onChange, voices, chosen, label, locator]);
  const options = [
    ...(chosen === NOBODY ? [{ value: NOBODY, label: 'Choose whose words these are' }] : []),
    ...[...voices.values()].map((voice) => ({ value: voice.id as string, label: voice.label })),
    { value: NEW, label: 'Somebody else…' },
  ];
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={form} className="reader-pick__form">
      <Select label="The paper quotes" value={chosen} options={options} onChange={setChosen} />
      {chosen === NEW && (
        <TextField
          label="Who, as in a reference"
          placeholder="Author et al. 2019"
          value={label}
          maxLength={LABEL_MAX}
          autoComplete="off"
          onChange={setLabel}
        />
      )}
      <TextField
        label="Page in the original"
        placeholder="5"
        value={locator}
        maxLength={LABEL_MAX}
        autoComplete="off"
        onChange={setLocator}
      />
    </div>
  );
}

interface SecondHandDraft {
  readonly chosen: string;
  readonly label: string;
  readonly locator: string;
}

function readSecondHand(
  { chosen, label, locator }: SecondHandDraft,
  voices: ArgumentMap['voices'],
): SecondHand | undefined {
  const where = locator.trim() === '' ? {} : { locator: locator.trim() };
  if (chosen === NEW) return label.trim() === '' ? undefined : { voice: { label: label.trim() }, ...where };
  const voice = [...voices.keys()].find((id) => id === chosen);
  return voice === undefined ? undefined : { voice, ...where };
}
