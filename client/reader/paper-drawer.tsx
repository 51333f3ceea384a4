import type { AnchorId } from '../../shared/base/ids.ts';
import type { Coverage } from '../../shared/texts/coverage.ts';
import type { Edition } from '../../shared/texts/passage.ts';
import type { Range } from '../../shared/texts/places.ts';
import type { Section } from '../../shared/texts/sections.ts';
import { Contents } from './contents.tsx';
import { CoveragePanel } from './coverage/coverage-panel.tsx';
import type { Resolved, TextPassage } from './passages/resolutions.ts';
import type { Pulse } from './text/text-column.tsx';
import type { Drawer } from './toolbar.tsx';
import { UnsurePanel } from './unsure/unsure-panel.tsx';

interface PaperDrawerProps {
  readonly drawer: Drawer;
  readonly edition: Edition;
  readonly sections: readonly Section[];
  readonly current: Section | undefined;
  readonly coverage: Coverage<TextPassage>;
  readonly resolved: Resolved;
  readonly picked: Range | null;
  readonly asked: AnchorId | null;
  readonly onShow: (range: Range, pulse: Pulse) => void;
}

/** What is open beside the text: its contents, its coverage, or the quotations that have to be checked. */
export function PaperDrawer(props: PaperDrawerProps) {
  const { drawer, edition, coverage, resolved, onShow } = props;
  const { blocks } = edition.text;
  const goToBlock = (index: number): void => {
    const block = blocks[index];
    if (block !== undefined) onShow(block, { kind: 'block', start: block.start });
  };
  return (
    <div className="reader-drawer">
      {drawer === 'contents' && (
        <Contents
          sections={props.sections}
          current={props.current}
          onGo={(section) => goToBlock(section.heading)}
        />
      )}
      {drawer === 'coverage' && <CoveragePanel text={edition.text} coverage={coverage} onGo={goToBlock} />}
      {drawer === 'unsure' && (
        <UnsurePanel
          edition={edition}
          unsure={resolved.unsure}
          pending={resolved.pending}
          picked={props.picked}
          asked={props.asked}
          onShow={(range) => onShow(range, { kind: 'words', ...range })}
        />
      )}
    </div>
  );
}
