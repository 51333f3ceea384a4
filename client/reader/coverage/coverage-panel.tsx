import { useId } from 'react';
import { ELEMENT_KINDS, type ElementKind } from '../../../shared/model/element.ts';
import { ELEMENT_WORDS } from '../../../shared/model/words.ts';
import type { Coverage, CoveredSection } from '../../../shared/texts/coverage.ts';
import type { SourceText } from '../../../shared/texts/source-text.ts';
import { useMap } from '../../hooks/use-map.ts';
import { excerpt } from '../../inspector/sentences.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { VoiceChip } from '../../marks/voice-chip.tsx';
import type { TextPassage } from '../passages/resolutions.ts';
import './coverage.css';

/** Characters of an untouched paragraph that are shown. */
const EXCERPT = 110;

interface CoveragePanelProps {
  readonly text: SourceText;
  readonly coverage: Coverage<TextPassage>;
  readonly onGo: (index: number) => void;
}

/** Which paragraphs carry elements, by kind and voice, and the ones that nobody has touched, by section. */
export function CoveragePanel({ text, coverage, onGo }: CoveragePanelProps) {
  const id = useId();
  const { covered, blocks, sections, leavesOutReferences } = coverage;
  return (
    <section aria-labelledby={id}>
      <h3 className="reader-drawer__title" id={id}>
        Coverage
      </h3>
      <div className="coverage-panel__part">
        <p>{coverageWords(coverage)}</p>
        <meter
          className="coverage-panel__meter"
          aria-label="Paragraphs that carry elements"
          min={0}
          max={Math.max(1, blocks.length)}
          value={covered}
        />
        {leavesOutReferences && (
          <p className="coverage-panel__fine">The list of references is not counted.</p>
        )}
      </div>
      <div className="coverage-panel__part">
        <KindCounts coverage={coverage} />
        <VoiceCounts coverage={coverage} />
      </div>
      <h4 className="coverage-panel__heading">Untouched passages</h4>
      <ul className="coverage-panel__sections">
        {sections.map((section) => (
          <SectionLine key={section.start} section={section} text={text} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}

/** "12 of 68 paragraphs carry elements." */
export function coverageWords({ covered, blocks }: Pick<Coverage<unknown>, 'covered' | 'blocks'>): string {
  return `${covered} of ${blocks.length} ${blocks.length === 1 ? 'paragraph carries' : 'paragraphs carry'} elements.`;
}

function KindCounts({ coverage }: Pick<CoveragePanelProps, 'coverage'>) {
  const counts = ELEMENT_KINDS.map((kind): [ElementKind, number] => [
    kind,
    coverage.blocks.filter(({ on }) => on.some((each) => each.kind === kind)).length,
  ]);
  return (
    <dl className="coverage-panel__counts" aria-label="Paragraphs by kind of element">
      {counts
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <div key={kind} data-kind={kind}>
            <dt>
              <span className="coverage-panel__swatch" aria-hidden="true" />
              <KindIcon kind={kind} size={14} />
              {ELEMENT_WORDS[kind]}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
    </dl>
  );
}

function VoiceCounts({ coverage }: Pick<CoveragePanelProps, 'coverage'>) {
  const voices = useMap((map) => map.voices);
  const counts = new Map<TextPassage['voice'], number>();
  for (const { on } of coverage.blocks) {
    for (const voice of new Set(on.map((each) => each.voice)))
      counts.set(voice, (counts.get(voice) ?? 0) + 1);
  }
  const inOrder = [...counts].sort(([, a], [, b]) => b - a);
  return (
    <dl className="coverage-panel__counts" aria-label="Paragraphs by voice">
      {inOrder.map(([voice, count]) => (
        <div key={voice ?? 'room'}>
          <dt>
            <VoiceChip voice={voice === undefined ? undefined : voices.get(voice)} />
          </dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SectionLineProps extends Pick<CoveragePanelProps, 'text' | 'onGo'> {
  readonly section: CoveredSection;
}

function SectionLine({ section, text, onGo }: SectionLineProps) {
  const { title, paragraphs, covered, untouched } = section;
  const name = title ?? 'Before the first heading';
  const count = `${covered} of ${paragraphs}`;
  if (untouched.length === 0) {
    return (
      <li className="coverage-panel__done">
        <span>{name}</span>
        <span className="coverage-panel__count">{count}</span>
      </li>
    );
  }
  return (
    <li>
      <details>
        <summary>
          <span>{name}</span>
          <span className="coverage-panel__count">{count}</span>
        </summary>
        <ul>
          {untouched.map((index) => {
            const block = text.blocks[index];
            return (
              <li key={index}>
                <button type="button" className="coverage-panel__passage" onClick={() => onGo(index)}>
                  {excerpt(text.text.slice(block?.start, block?.end), EXCERPT)}
                </button>
              </li>
            );
          })}
        </ul>
      </details>
    </li>
  );
}
