import { Button } from '../../ui/button.tsx';
import { House, RefreshCw } from '../../ui/icons.ts';
import type { ApiFailure } from '../api-calls.ts';
import { navigate } from '../navigation.ts';
import { Page } from '../page.tsx';

interface ClosedDoorProps {
  readonly failure: ApiFailure;
  readonly hadSecret: boolean;
  readonly onRetry: () => void;
}

/** Why the map does not open, and what to do about it. */
export function ClosedDoor({ failure, hadSecret, onRetry }: ClosedDoorProps) {
  if (failure.status === 0 || failure.status >= 500 || failure.status === 429) {
    return (
      <Page title={failure.title}>
        <p>{failure.detail}</p>
        <div className="page__actions">
          <Button variant="primary" size="lg" icon={<RefreshCw />} onClick={onRetry}>
            Try again
          </Button>
          <HomeButton />
        </div>
      </Page>
    );
  }
  return (
    <Page title={hadSecret ? 'This link does not open a map' : 'You need a link to open this map'}>
      {hadSecret ? (
        <p>
          It was withdrawn, or not all of it was copied. Ask whoever sent it for a new one, and copy the whole
          link, with everything after the #.
        </p>
      ) : (
        <p>
          This address alone opens nothing: the part after the # is missing. Ask a host of the map for a link,
          or open the one you were sent.
        </p>
      )}
      <div className="page__actions">
        <HomeButton primary />
      </div>
    </Page>
  );
}

function HomeButton({ primary = false }: { readonly primary?: boolean }) {
  return (
    <Button
      variant={primary ? 'primary' : 'secondary'}
      size="lg"
      icon={<House />}
      onClick={() => navigate('/')}
    >
      Go to the start page
    </Button>
  );
}
