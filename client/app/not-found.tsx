import { Button } from '../ui/button.tsx';
import { House } from '../ui/icons.ts';
import { navigate } from './navigation.ts';
import { Page } from './page.tsx';

/** What an address shows that names nothing here. */
export function NotFound() {
  return (
    <Page title="There is no such page">
      <p>A link to a map looks like this: /m/m_…#… and must be copied whole, with everything after the #.</p>
      <div className="page__actions">
        <Button variant="primary" size="lg" icon={<House />} onClick={() => navigate('/')}>
          Go to the start page
        </Button>
      </div>
    </Page>
  );
}
