import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Check, Copy } from '../ui/icons.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { announce } from '../view-state/actions.ts';
import { type Choice, Confirm } from './confirm.tsx';
import './link-row.css';
import { LINK_MEANINGS, LINK_TITLES, type Role, renewWords, withdrawWords } from './share-words.ts';

/** Milliseconds that "Copied" stays on the button. */
const COPIED_MS = 2_000;

type Change = 'renew' | 'revoke';

/** What becomes of those who came by a link that is renewed. */
export type Seats = 'keep' | 'end';

export interface LinkChanges {
  /** Makes a new link for a role; answers with what went wrong, or null. */
  readonly onRenew: (role: Role, seats: Seats) => Promise<string | null>;
  /** Withdraws the link of a role; answers with what went wrong, or null. */
  readonly onRevoke: (role: Role) => Promise<string | null>;
  /** How many others are in by it; undefined while that is not known. */
  readonly others: number | undefined;
  /** Told when a question is put that `others` is part of, so that it can be looked up anew. */
  readonly onQuestion: () => void;
}

interface LinkRowProps {
  readonly role: Role;
  /** Undefined where this device does not know it. */
  readonly link: string | undefined;
  /** For hosts only. */
  readonly changes?: LinkChanges;
}

/** One link: what it lets somebody do, a button to copy it, and for hosts renewing and withdrawing. */
export function LinkRow({ role, link, changes }: LinkRowProps) {
  return (
    <li className="link-row">
      <h3 className="link-row__title">{LINK_TITLES[role]}</h3>
      <p className="link-row__meaning">{LINK_MEANINGS[role]}</p>
      {link === undefined ? (
        <Unknown canRenew={changes !== undefined} />
      ) : (
        <CopyLine role={role} link={link} />
      )}
      {changes !== undefined && <Changes role={role} isKnown={link !== undefined} {...changes} />}
    </li>
  );
}

interface ChangesProps extends LinkChanges {
  readonly role: Role;
  readonly isKnown: boolean;
}

function Changes({ role, isKnown, onRenew, onRevoke, onQuestion, others }: ChangesProps) {
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Change | null>(null);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const question = (which: Change): void => {
    onQuestion();
    setAsked(which);
  };
  const close = (): void => {
    setAsked(null);
    place.current?.querySelector('button')?.focus();
  };
  const run = async (change: () => Promise<string | null>, done: string): Promise<void> => {
    setWorking(true);
    const wrong = await change();
    setWorking(false);
    setFailure(wrong);
    setDone(wrong === null ? done : '');
    close();
  };
  const renew = (label: string, seats: Seats): Choice => ({
    label,
    isDanger: seats === 'end' && others !== 0,
    run: () => void run(() => onRenew(role, seats), 'The new link is made.'),
  });
  const choices: Readonly<Record<Change, readonly Choice[]>> = {
    renew:
      others === 0
        ? [renew('Make a new link', 'end')]
        : [renew('New link, keep them in', 'keep'), renew('New link, put them out', 'end')],
    revoke: [
      {
        label: 'Withdraw the link',
        isDanger: true,
        run: () => void run(() => onRevoke(role), 'The link is withdrawn.'),
      },
    ],
  };
  const title = LINK_TITLES[role].toLowerCase();
  return (
    <>
      <div className="link-row__changes" ref={place}>
        <button
          type="button"
          className="link-row__change"
          aria-expanded={asked === 'renew'}
          aria-label={isKnown ? `Renew the link ${title}` : `Make a new link ${title}`}
          onClick={() => question('renew')}
        >
          {isKnown ? 'Renew' : 'Make a new link'}
        </button>
        <button
          type="button"
          className="link-row__change"
          aria-expanded={asked === 'revoke'}
          aria-label={`Withdraw the link ${title}`}
          onClick={() => question('revoke')}
        >
          Withdraw
        </button>
      </div>
      {asked !== null && (
        <Confirm
          key={asked}
          text={asked === 'renew' ? renewWords(others) : withdrawWords(others)}
          choices={choices[asked]}
          working={working}
          onCancel={close}
        />
      )}
      <div role="status">
        <VisuallyHidden>{done}</VisuallyHidden>
      </div>
      {failure !== null && (
        <p className="link-row__failure" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

function CopyLine({ role, link }: { readonly role: Role; readonly link: string }) {
  const [copied, setCopied] = useState(false);
  const [refused, setRefused] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      // The browser wants a secure page, or was told not to.
      setRefused(true);
      return;
    }
    setRefused(false);
    setCopied(true);
    announce('Link copied.');
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return (
    <>
      <div className="link-row__line">
        <input
          className="link-row__link"
          aria-label={`Link: ${LINK_TITLES[role].toLowerCase()}`}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button
          variant={role === 'participant' ? 'primary' : 'secondary'}
          icon={copied ? <Check /> : <Copy />}
          onClick={() => void copy()}
        >
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      {refused && (
        <p className="link-row__failure" role="alert">
          The browser did not allow copying. Select the link and copy it.
        </p>
      )}
    </>
  );
}

function Unknown({ canRenew }: { readonly canRenew: boolean }) {
  return (
    <p className="link-row__meaning">
      <em>
        {canRenew
          ? 'This device does not have this link: it is shown only once, where it was made, or it was withdrawn.'
          : 'This device does not have this link.'}
      </em>
    </p>
  );
}
