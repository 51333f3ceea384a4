import { useLayoutEffect, useRef, useState } from 'react';

/** The statement, five lines of it; the rest on request, over the neighbours and not beside them. */
export function CardText({ text }: { readonly text: string }) {
  const words = useRef<HTMLParagraphElement>(null);
  const [overflows, setOverflows] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const element = words.current;
    if (element === null || open) return;
    const measure = (): void => setOverflows(element.scrollHeight > element.clientHeight + 1);
    measure();
    // The words change their size with the level of detail, and their room with it.
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  });
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
