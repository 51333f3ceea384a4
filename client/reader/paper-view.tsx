import { useMemo, useRef } from 'react';
import type { SourceId } from '../../shared/base/ids.ts';
import { sourceLabel } from '../../shared/references/in-text.ts';
import { coverage as coverageOf } from '../../shared/texts/coverage.ts';
import type { Edition } from '../../shared/texts/passage.ts';
import { pageAt } from '../../shared/texts/places.ts';
import { sectionPath, sections } from '../../shared/texts/sections.ts';
import type { SourceText } from '../../shared/texts/source-text.ts';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { openDialog } from '../view-state/actions.ts';
import { PassageMenu } from './choice/passage-menu.tsx';
import { coverageWords } from './coverage/coverage-panel.tsx';
import { CoverageStrip } from './coverage/strip.tsx';
import { stripBars } from './coverage/strip-bars.ts';
import { PaperDrawer } from './paper-drawer.tsx';
import { useResolutions } from './passages/use-resolutions.ts';
import './paper-view.css';
import { rangeOf } from './selection/moves.ts';
import { PickedWords } from './selection/picked-words.tsx';
import { useBar } from './selection/use-bar.ts';
import { usePicked } from './selection/use-picked.ts';
import { TextActsContext } from './text/text-acts.ts';
import { TextColumn } from './text/text-column.tsx';
import { shownPart, useTextView } from './text/use-text-view.ts';
import { Toolbar } from './toolbar.tsx';
import { useGoal } from './use-goal.ts';
import { useChoice, useDrawer, useFinding, useShow } from './use-paper-parts.tsx';
import { useReading } from './use-reading.ts';
import { useTextKeys } from './use-text-keys.ts';

interface PaperViewProps {
  readonly sourceId: SourceId;
  readonly hash: string;
  readonly text: SourceText;
  /** Whether the map is behind the pane: then it gives way when somebody is taken to a card. */
  readonly isOverMap: boolean;
}

/** A paper that is here: its text, and what can be found in it and beside it. */
export function PaperView({ sourceId, hash, text, isOverMap }: PaperViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const barRef = useRef<HTMLDivElement>(null);
  const edition = useMemo<Edition>(() => ({ sourceId, textHash: hash, text }), [sourceId, hash, text]);
  const label = useMap((map) => sourceLabel(map, sourceId));
  const mayEdit = useMayEdit();
  const resolved = useResolutions(sourceId, text.text, hash);
  const words = usePicked(text.text, column, barRef);
  const picked = useMemo(() => (words.picked === null ? null : rangeOf(words.picked)), [words.picked]);
  const bar = useBar(words, barRef);
  const view = useTextView({ text, scroller, kept: picked });
  const reading = useReading(text, hash, view);
  const { pulse, show } = useShow(view, scroller, picked);
  const { choice, setChoice, acts, go } = useChoice(isOverMap);
  const { drawer, asked, toggle, askAbout } = useDrawer();
  const finding = useFinding(text, view, reading, scroller);
  useGoal({ sourceId, text, resolved, onGo: show, onUnsure: askAbout });
  useTextKeys({
    text,
    scroller,
    words,
    reading,
    reveal: view.reveal,
    onFind: finding.start,
    onAsk: bar.open,
  });
  const tree = useMemo(() => sections(text), [text]);
  const section = sectionPath(tree, reading).at(-1);
  const coverage = useMemo(() => coverageOf(text, resolved.passages), [text, resolved.passages]);
  const bars = useMemo(() => stripBars(text.text.length, coverage.blocks), [text, coverage]);
  return (
    <TextActsContext value={acts}>
      <Toolbar
        section={section?.title}
        page={pageAt(text, reading)}
        drawer={drawer}
        coverage={coverage}
        toCheck={resolved.unsure.length}
        onDrawer={toggle}
        onFind={finding.start}
        onChecklist={() => openDialog({ kind: 'checklist', sourceId })}
      />
      {finding.bar}
      <div className="reader-body">
        {drawer !== null && (
          <PaperDrawer
            drawer={drawer}
            edition={edition}
            sections={tree}
            current={section}
            coverage={coverage}
            resolved={resolved}
            picked={picked}
            asked={asked}
            onShow={show}
          />
        )}
        <section ref={scroller} className="reader-text" tabIndex={0} aria-label={`Text of ${label}`}>
          <TextColumn
            text={text}
            passages={resolved.passages}
            view={view}
            matches={finding.matches}
            currentMatch={finding.current}
            pulse={pulse}
            column={column}
          >
            {mayEdit && (
              <PickedWords
                edition={edition}
                words={words}
                range={picked}
                bar={bar}
                barRef={barRef}
                column={column}
                passages={resolved.passages}
                isOverMap={isOverMap}
                onBack={() => scroller.current?.focus({ preventScroll: true })}
              />
            )}
          </TextColumn>
        </section>
        <CoverageStrip
          bars={bars}
          summary={coverageWords(coverage)}
          shown={shownPart(text, view)}
          onGo={(index) => {
            const block = text.blocks[index];
            if (block !== undefined) show(block, { kind: 'block', start: block.start });
          }}
          onList={() => toggle('coverage')}
        />
      </div>
      {choice !== null && <PassageMenu choice={choice} onGo={go} onClose={() => setChoice(null)} />}
    </TextActsContext>
  );
}
