import { namesUnderstood } from '../../shared/references/read-names.ts';
import { Select } from '../ui/select.tsx';
import { TextAreaField, TextField } from '../ui/text-field.tsx';
import type { Draft, DraftField } from './draft.ts';
import { formOf, labelOf, TYPE_FORMS } from './type-fields.ts';

interface SourceFieldsProps {
  readonly draft: Draft;
  readonly problems: Partial<Record<DraftField, string>>;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Fields that every type has, before and after its own. */
const FIRST: readonly DraftField[] = ['title', 'author', 'issued'];
const LAST: readonly DraftField[] = ['DOI', 'URL', 'note'];
/** Fields that take a whole line. */
const WIDE: readonly DraftField[] = ['title', 'author', 'editor', 'URL', 'note', 'container-title'];

/** The fields of a reference: those of its type, and any other in which something stands. */
export function SourceFields({ draft, problems, onChange }: SourceFieldsProps) {
  const own = formOf(draft.type).fields;
  const named = new Set<DraftField>([...FIRST, ...own, ...LAST]);
  const others = (Object.keys(draft) as (DraftField | 'type')[]).filter(
    (field): field is DraftField => field !== 'type' && !named.has(field) && draft[field] !== '',
  );
  const types =
    TYPE_FORMS[draft.type] === undefined ? [...Object.keys(TYPE_FORMS), draft.type] : Object.keys(TYPE_FORMS);
  return (
    <div className="source-fields">
      <Select
        label="Type"
        value={draft.type}
        options={types.map((type) => ({ value: type, label: formOf(type).label }))}
        onChange={(type) => onChange({ type })}
      />
      {[...FIRST, ...own, ...others, ...LAST].map((field) => (
        <Field key={field} field={field} draft={draft} problem={problems[field]} onChange={onChange} />
      ))}
    </div>
  );
}

interface FieldProps {
  readonly field: DraftField;
  readonly draft: Draft;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
}

const HINTS: Partial<Record<DraftField, string>> = {
  author: 'Oliver, Kathryn; van der Berg, J; NHS England. Or as printed: Oliver K, Kothari A',
  issued: '2019, March 2019, 28 March 2019, 2018/2019, in press',
};

function hintOf(field: DraftField, text: string): string | undefined {
  const understood = field === 'author' || field === 'editor' ? namesUnderstood(text, field) : undefined;
  return understood ?? HINTS[field];
}

function Field({ field, draft, problem, onChange }: FieldProps) {
  const common = {
    label: labelOf(draft.type, field),
    value: draft[field],
    error: problem,
    hint: hintOf(field, draft[field]),
    className: WIDE.includes(field) ? 'source-fields__wide' : '',
    onChange: (value: string) => onChange({ [field]: value }),
  };
  if (field === 'note') return <TextAreaField {...common} />;
  return <TextField {...common} {...(field === 'title' ? { autoFocus: true } : {})} />;
}
