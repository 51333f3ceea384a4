import { useEffect, useState } from 'react';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { copyRich } from '../ui/copy-rich.ts';
import { downloadText } from '../ui/download.ts';
import { Copy, Download } from '../ui/icons.ts';
import { Select } from '../ui/select.tsx';
import { TextAreaField } from '../ui/text-field.tsx';
import {
  EXPORT_FORMS,
  type Exported,
  type ExportForm,
  type ExportScope,
  exportName,
  exportSources,
  FORM_WORDS,
} from './export-text.ts';
import { NOT_FETCHED, type Say } from './message.tsx';

const FORM_OPTIONS = EXPORT_FORMS.map((form) => ({ value: form, label: FORM_WORDS[form].label }));
const SCOPE_OPTIONS = [
  { value: 'cited', label: 'Only what is cited' },
  { value: 'all', label: 'All sources' },
] as const;

interface ExportViewProps {
  readonly say: Say;
  readonly onDone: () => void;
}

/** Takes the list out: all of it or what is cited, as a file or a text, to be copied or kept. */
export function ExportView({ say, onDone }: ExportViewProps) {
  const map = useMap((whole) => whole);
  const [scope, setScope] = useState<ExportScope>('cited');
  const [form, setForm] = useState<ExportForm>('author-date');
  const [done, setDone] = useState<Exported | null>(null);
  useEffect(() => {
    let isCurrent = true;
    exportSources(map, scope, form).then(
      (exported) => isCurrent && setDone(exported),
      () => isCurrent && say(NOT_FETCHED),
    );
    return () => {
      isCurrent = false;
    };
  }, [map, scope, form, say]);
  const copy = (): void => {
    if (done === null) return;
    const isCopied = copyRich(done.html ?? `<pre>${done.text.replace(/[&<]/g, escaped)}</pre>`, done.text);
    say(
      isCopied
        ? { tone: 'info', text: `Copied ${done.count} references.` }
        : {
            tone: 'warning',
            text: 'The browser did not let them be copied. Select the text below and copy it.',
          },
    );
  };
  return (
    <div className="export-view">
      <div className="export-view__choices">
        <Select label="What" value={scope} options={SCOPE_OPTIONS} onChange={setScope} />
        <Select label="As" value={form} options={FORM_OPTIONS} onChange={setForm} />
      </div>
      <TextAreaField
        label={done === null ? 'References' : `References: ${done.count}`}
        hint="What is known only through another source’s quotation says so."
        readOnly
        autoFocus
        rows={12}
        value={done?.text ?? ''}
        onChange={() => undefined}
      />
      <div className="sources__actions">
        <Button onClick={onDone}>Back to the list</Button>
        <Button icon={<Copy />} disabled={!done} onClick={copy}>
          Copy
        </Button>
        <Button
          variant="primary"
          icon={<Download />}
          disabled={!done}
          onClick={() => done && downloadText(exportName(map.title, form), done.text, FORM_WORDS[form].type)}
        >
          Download
        </Button>
      </div>
    </div>
  );
}

function escaped(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
