import type { Coverage } from '../../shared/texts/coverage.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ChevronDown, List, ListChecks, Rows3, Search, TriangleAlert } from '../ui/icons.ts';
import './toolbar.css';

/** What is open beside the text. */
export type Drawer = 'contents' | 'coverage' | 'unsure';

interface ToolbarProps {
  /** The section that is being read. */
  readonly section: string | undefined;
  readonly page: string | undefined;
  readonly drawer: Drawer | null;
  readonly onDrawer: (drawer: Drawer) => void;
  readonly onFind: () => void;
  readonly onChecklist: () => void;
  readonly coverage: Pick<Coverage<unknown>, 'covered' | 'blocks'>;
  /** How many quotations are not where, or not what, they were. */
  readonly toCheck: number;
}

/** Where somebody is in a paper, and what can be opened beside its text. */
export function Toolbar({
  section,
  page,
  drawer,
  coverage,
  toCheck,
  onDrawer,
  onFind,
  onChecklist,
}: ToolbarProps) {
  return (
    <div className="reader-tools">
      <Button
        className="reader-tools__contents"
        size="sm"
        variant="quiet"
        icon={<List />}
        aria-expanded={drawer === 'contents'}
        onClick={() => onDrawer('contents')}
      >
        <span className="ui-visually-hidden">Contents: </span>
        {section ?? 'Contents'}
        <ChevronDown aria-hidden="true" />
      </Button>
      {page !== undefined && <span className="reader-tools__page">p. {page}</span>}
      {toCheck > 0 && (
        <Button
          size="sm"
          variant="quiet"
          icon={<TriangleAlert />}
          aria-label={`Quotations to check: ${toCheck}`}
          title="Quotations to check"
          aria-expanded={drawer === 'unsure'}
          onClick={() => onDrawer('unsure')}
        >
          {toCheck}
        </Button>
      )}
      <Button
        size="sm"
        variant="quiet"
        icon={<Rows3 />}
        aria-label={`Coverage: ${coverage.covered} of ${coverage.blocks.length} paragraphs`}
        title="Coverage: which paragraphs carry elements"
        aria-expanded={drawer === 'coverage'}
        onClick={() => onDrawer('coverage')}
      >
        {coverage.covered}/{coverage.blocks.length}
      </Button>
      <IconButton label="Checklist: appraise this paper" icon={<ListChecks />} onClick={onChecklist} />
      <IconButton label="Find in this text" icon={<Search />} onClick={onFind} />
    </div>
  );
}
