import { useState } from 'react';
import {
  CLAIM_ROLES,
  type ClaimRole,
  COST_TYPES,
  type CostType,
  ELEMENT_KINDS,
  type Element,
  type ElementKind,
  type KindFields,
} from '../../shared/model/element.ts';
import { COST_TYPE_WORDS, ELEMENT_WORDS, ROLE_WORDS } from '../../shared/model/words.ts';
import { addNewVoice, changeKind, changeVoice } from '../commands/elements.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { Select } from '../ui/select.tsx';
import { tell } from '../view-state/tell.ts';
import { AddLabel } from './add-label.tsx';

/** Values of the selects that stand for "none of them" and "another one". */
const NO_ROLE = 'none';
const ROOM = 'room';
const NEW_VOICE = 'new';

const KIND_OPTIONS = ELEMENT_KINDS.map((kind) => ({
  value: kind,
  label: ELEMENT_WORDS[kind],
  icon: <KindIcon kind={kind} />,
}));
const COST_OPTIONS = COST_TYPES.map((type) => ({ value: type, label: COST_TYPE_WORDS[type] }));
const ROLE_OPTIONS = [
  { value: NO_ROLE, label: 'No special role' },
  ...CLAIM_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] })),
] as const;

/** Kind, its own field, and voice. */
export function ElementFields({ element }: { readonly element: Element }) {
  const session = useSession();
  const change = (fields: KindFields): void => void tell(changeKind(session, element.id, fields));
  return (
    <div className="panel__fields">
      <div className="panel__pair">
        <Select
          label="Kind"
          value={element.kind}
          options={KIND_OPTIONS}
          onChange={(kind) => change(fieldsFor(kind, element))}
        />
        {element.kind === 'cost' && (
          <Select
            label="Type of cost"
            value={element.costType}
            options={COST_OPTIONS}
            onChange={(costType: CostType) => change({ kind: 'cost', costType })}
          />
        )}
        {element.kind === 'claim' && (
          <Select
            label="Role"
            value={element.role ?? NO_ROLE}
            options={ROLE_OPTIONS}
            onChange={(role: ClaimRole | typeof NO_ROLE) =>
              change(role === NO_ROLE ? { kind: 'claim' } : { kind: 'claim', role })
            }
          />
        )}
      </div>
      <VoiceField element={element} />
    </div>
  );
}

/** The fields that a kind starts with; a cost keeps its type where it has one. */
function fieldsFor(kind: ElementKind, before: Element): KindFields {
  if (kind !== 'cost') return { kind };
  return { kind, costType: before.kind === 'cost' ? before.costType : 'practical' };
}

function VoiceField({ element }: { readonly element: Element }) {
  const session = useSession();
  const voices = useMap((map) => map.voices);
  const [adding, setAdding] = useState(false);
  const options = [
    { value: ROOM, label: 'Said in the room' },
    ...[...voices.values()].map((voice) => ({ value: voice.id as string, label: voice.label })),
    { value: NEW_VOICE, label: 'Another voice…' },
  ];
  const choose = (value: string): void => {
    setAdding(value === NEW_VOICE);
    if (value === NEW_VOICE) return;
    const voice = [...voices.keys()].find((id) => id === value);
    tell(changeVoice(session, element.id, voice));
  };
  return (
    <>
      <Select
        label="Said in print by"
        value={adding ? NEW_VOICE : (element.voice ?? ROOM)}
        options={options}
        onChange={choose}
      />
      {adding && (
        <AddLabel
          label="New voice"
          placeholder="As in a reference: Oliver et al. 2019"
          autoFocus
          onAdd={(label) => {
            if (!tell(addNewVoice(session, element.id, label))) return false;
            setAdding(false);
            return true;
          }}
        />
      )}
    </>
  );
}
