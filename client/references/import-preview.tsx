import type { SourceFormat } from '../../shared/formats/sources/detect.ts';
import type { SourceDiagnostic } from '../../shared/formats/sources/parsed.ts';
import type { ImportPlan } from '../../shared/references/import-plan.ts';
import { authorYear } from '../../shared/references/in-text.ts';
import { mergeWords, sources } from './import-words.ts';
import { FORMAT_WORDS } from './read-references.ts';

interface ImportPreviewProps {
  readonly format: SourceFormat;
  readonly plan: ImportPlan;
  readonly diagnostics: readonly SourceDiagnostic[];
}

/** What would be added, what is there already, and what could not be read or lost something. */
export function ImportPreview({ format, plan, diagnostics }: ImportPreviewProps) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  return (
    <section className="import-preview" aria-label="What would be added">
      <p role="status">
        {FORMAT_WORDS[format]}: {sources(plan.added.length)} to add
        {plan.merged.length > 0 && `, ${plan.merged.length} the same as others`}
        {errors.length > 0 && `, ${errors.length} left out`}.
      </p>
      <Part title={`To add: ${plan.added.length}`} isOpen={plan.added.length <= 5}>
        {plan.added.map((source) => (
          <li key={source.id}>
            {authorYear(source)}. <span className="import-preview__title">{source.title}</span>
          </li>
        ))}
      </Part>
      <Part title={`The same as others: ${plan.merged.length}`} isOpen={plan.merged.length <= 5}>
        {plan.merged.map((merge) => (
          <li key={merge.from}>
            <span className="import-preview__title">{merge.title}</span>: {mergeWords(merge)}
          </li>
        ))}
      </Part>
      <Diagnostics title="Left out" diagnostics={errors} isOpen />
      <Diagnostics title="Read with a loss" diagnostics={warnings} isOpen={false} />
    </section>
  );
}

interface DiagnosticsProps {
  readonly title: string;
  readonly diagnostics: readonly SourceDiagnostic[];
  readonly isOpen: boolean;
}

function Diagnostics({ title, diagnostics, isOpen }: DiagnosticsProps) {
  return (
    <Part title={`${title}: ${diagnostics.length}`} isOpen={isOpen}>
      {diagnostics.map((each) => (
        <li key={`${each.line} ${each.entry} ${each.message}`}>
          <b>{each.entry ?? 'The file'}</b>
          {each.line !== undefined && ` (line ${each.line})`}: {each.message}
        </li>
      ))}
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: readonly React.ReactNode[];
}

function Part({ title, isOpen, children }: PartProps) {
  if (children.length === 0) return null;
  return (
    <details className="import-preview__part" open={isOpen}>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}
