import type { PeerMark } from '../../presence/others.ts';
import { readableOn } from '../../ui/avatar-text.ts';

/** The names of those who have the card selected, and who is typing in it. */
export function CardPeople({ marks }: { readonly marks: readonly PeerMark[] }) {
  if (marks.length === 0) return null;
  const typing = marks.filter((each) => each.typing).map((each) => each.name);
  return (
    <>
      <div className="card-people">
        {marks.map((each) => (
          <span key={each.id} style={{ background: each.colour, color: readableOn(each.colour) }}>
            {each.name}
          </span>
        ))}
      </div>
      {typing.length > 0 && (
        <div className="card-typing">
          {typing.join(' and ')} {typing.length === 1 ? 'is' : 'are'} typing
        </div>
      )}
    </>
  );
}
