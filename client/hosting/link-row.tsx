import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Check, Copy } from '../ui/icons.ts';
import { announce } from '../view-state/actions.ts';
import './link-row.css';
import { LINK_MEANINGS, LINK_TITLES, type Role } from './share-words.ts';

/** Milliseconds that "Copied" stays on the button. */
const COPIED_MS = 2_000;

type Change = 'renew' | 'revoke';

interface LinkRowProps {
  readonly role: Role;
  /** Undefined where this device does not know it. */
  readonly link: string | undefined;
  readonly onRenew?: (role: Role) => Promise<string | null>;
  readonly onRevoke?: (role: Role) => Promise<string | null>;
}

/** One link: what it lets somebody do, a button to copy it, and for hosts renewing and withdrawing. */
export function LinkRow({ role, link, onRenew, onRevoke }: LinkRowProps) {
  const [asked, setAsked] = useState<Change | null>(null);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const change = async (which: Change): Promise<void> => {
    const run = which === 'renew' ? onRenew : onRevoke;
    if (run === undefined) return;
    setWorking(true);
    setFailure(await run(role));
    setWorking(false);
    setAsked(null);
  };
  return (
    <li className="link-row">
      <h3 className="link-row__title">{LINK_TITLES[role]}</h3>
      <p className="link-row__meaning">{LINK_MEANINGS[role]}</p>
      {link === undefined ? (
        <Unknown canRenew={onRenew !== undefined} />
      ) : (
        <CopyLine role={role} link={link} />
      )}
      {asked === null && onRenew !== undefined && (
        <div className="link-row__changes">
          <button type="button" className="link-row__change" onClick={() => setAsked('renew')}>
            {link === undefined ? 'Make a new link' : 'Renew'}
          </button>
          <button type="button" className="link-row__change" onClick={() => setAsked('revoke')}>
            Withdraw
          </button>
        </div>
      )}
      {asked !== null && (
        <Confirm
          change={asked}
          working={working}
          onConfirm={() => void change(asked)}
          onCancel={() => setAsked(null)}
        />
      )}
      {failure !== null && (
        <p className="link-row__failure" role="alert">
          {failure}
        </p>
      )}
    </li>
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

const CONSEQUENCES: Readonly<Record<Change, string>> = {
  renew: 'A new link takes the place of the older one, which opens nothing any more. Whoever is in stays in.',
  revoke: 'Nobody can come in with this link any more. Whoever is in stays in.',
};

interface ConfirmProps {
  readonly change: Change;
  readonly working: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function Confirm({ change, working, onConfirm, onCancel }: ConfirmProps) {
  return (
    <div className="link-row__confirm">
      <p>{CONSEQUENCES[change]}</p>
      <div className="link-row__changes">
        <Button
          size="sm"
          variant={change === 'revoke' ? 'danger' : 'secondary'}
          busy={working}
          onClick={onConfirm}
        >
          {change === 'renew' ? 'Make a new link' : 'Withdraw the link'}
        </Button>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          Leave it as it is
        </Button>
      </div>
    </div>
  );
}
