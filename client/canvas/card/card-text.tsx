import { useEffect, useRef, useState } from 'react';

/** The statement, five lines of it; the rest on request, over the neighbours and not beside them. */
export function CardText({ text }: { readonly text: string }) {
  const words = useRef<HTMLParagraphElement>(null);
  const [isLonger, setLonger] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const element = words.current;
    if (element === null || open || text === '') return;
    // Told once at first, and when the words change their size with the level of detail; always when the browser has
    // laid everything out anyway: measuring each card as it comes would lay all of them out again for each.
    const resized = new ResizeObserver(() => setLonger(element.scrollHeight > element.clientHeight + 1));
    resized.observe(element);
    return () => resized.disconnect();
  }, [text, open]);
  const overflows = isLonger && text !== '';
  return (
    <div className="card-text" data-open={open || undefined} data-cut={(overflows && !open) || undefined}>
      <p ref={words}>{text === '' ? <span className="card-empty">Nothing written yet</span> : text}</p>
      {overflows && (
        <button
          type="button"
          className="card-more nodrag"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            setOpen(!open);
          }}
        >
          {open ? 'less' : 'more'}
        </button>
      )}
    </div>
  );
}
