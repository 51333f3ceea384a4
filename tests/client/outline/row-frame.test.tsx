import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SessionProvider } from '../../../client/hooks/session-context.tsx';
import { OutlineContext } from '../../../client/outline/outline-context.tsx';
import { RowFrame } from '../../../client/outline/row-frame.tsx';
import { aClaim, aSession } from '../../support/a-session.ts';
import { outlineParts, rowsOf } from '../../support/outline-parts.ts';

function rowFor(mayEdit: boolean): string {
  const session = aSession();
  aClaim(session, 'First');
  const [row] = rowsOf(session).rows;
  if (row === undefined) throw new Error('no row');
  const place = { row, index: 0, top: 0, isAt: true, unseenUnder: 0, measure: () => undefined };
  return renderToStaticMarkup(
    <SessionProvider session={session}>
      <OutlineContext value={outlineParts(session, mayEdit)}>
        <RowFrame {...place} label="Claim: First" peers={[]}>
          First
        </RowFrame>
      </OutlineContext>
    </SessionProvider>,
  );
}

it('has a grip for who may edit, and none for who only reads', () => {
  expect(rowFor(true)).toContain('outline-row__grip');
  expect(rowFor(false)).toContain('First');
  expect(rowFor(false)).not.toContain('outline-row__grip');
});
