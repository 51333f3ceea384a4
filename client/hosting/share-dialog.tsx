import { useMe } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Users } from '../ui/icons.ts';
import { type LinkChanges, LinkRow } from './link-row.tsx';
import { QrCode } from './qr-code.tsx';
import './share-dialog.css';
import { LINK_ROLES, type Role } from './share-words.ts';

export type KnownLinks = Readonly<Partial<Record<Role, string>>>;

interface ShareDialogProps {
  /** Paths of the links that this device knows. */
  readonly links: KnownLinks;
  /** What paths are put behind: `https://host`, perhaps with a path of its own. */
  readonly origin: string;
  readonly onClose: () => void;
  /** What a host can do about the link of a role. */
  readonly changesOf: (role: Role) => LinkChanges;
  readonly onPeople: () => void;
}

/** The links into the map: hosts see and renew all three, others pass on the one that let them in. */
export function ShareDialog({ links, origin, onClose, changesOf, onPeople }: ShareDialogProps) {
  const isHost = useMe().role === 'host';
  const roles = isHost
    ? LINK_ROLES
    : LINK_ROLES.filter((role) => links[role] !== undefined && role !== 'host');
  const shown = links.participant ?? (isHost ? undefined : links.observer);
  return (
    <Dialog
      onClose={onClose}
      title="Share this map"
      size="lg"
      description={introduction(isHost, roles.length)}
      actions={
        isHost && (
          <Button icon={<Users />} onClick={onPeople}>
            Manage people
          </Button>
        )
      }
    >
      <div className="share">
        <ul className="share__links">
          {roles.map((role) => (
            <LinkRow
              key={role}
              role={role}
              link={links[role] === undefined ? undefined : origin + links[role]}
              {...(isHost && { changes: changesOf(role) })}
            />
          ))}
        </ul>
        {isOnlyHere(origin) && (
          <p className="share__note" role="note">
            These links open on this computer only. To let others in, start Penumbra with --host and
            --public-url, as its README says under “For a class”.
          </p>
        )}
        {shown !== undefined && (
          <figure className="share__qr">
            <QrCode text={origin + shown} label="QR code of the link to take part" />
            <figcaption className="share__caption">
              {links.participant === undefined ? 'Scan to watch' : 'Scan to take part'}
            </figcaption>
          </figure>
        )}
      </div>
    </Dialog>
  );
}

/** Whether an address means the computer it is opened on. */
function isOnlyHere(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}

function introduction(isHost: boolean, links: number): string {
  if (isHost) return 'Whoever opens a link is in, with a name and without an account.';
  if (links === 0)
    return 'Only hosts hand out links to this map. Ask one of them; the list of people says who they are.';
  return 'You can pass on the link that let you in. Only hosts can renew or withdraw it.';
}
