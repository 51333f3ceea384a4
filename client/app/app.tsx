import { Home } from './home/home.tsx';
import { MapDoor } from './join/map-door.tsx';
import { useRoute } from './navigation.ts';
import { NotFound } from './not-found.tsx';

/** The page that the address names. */
export function App() {
  const route = useRoute();
  switch (route.page) {
    case 'home':
      return <Home />;
    case 'map':
      return <MapDoor key={route.id} id={route.id} secret={route.secret} />;
    case 'not-found':
      return <NotFound />;
  }
}
