import { lazy, Suspense } from 'react';
import { MapDoor } from './join/map-door.tsx';
import { useRoute } from './navigation.ts';
import { NotFound } from './not-found.tsx';

// Most people come by a link and never see the start page.
const Home = lazy(async () => ({ default: (await import('./home/home.tsx')).Home }));

/** The page that the address names. */
export function App() {
  const route = useRoute();
  switch (route.page) {
    case 'home':
      return (
        <Suspense>
          <Home />
        </Suspense>
      );
    case 'map':
      return <MapDoor key={route.id} id={route.id} secret={route.secret} lens={route.lens} />;
    case 'not-found':
      return <NotFound />;
  }
}
