import { Wordmark } from '../wordmark.tsx';
import { HomePicture } from './home-picture.tsx';
import './home.css';
import { ImportFile } from './import-file.tsx';
import { JoinWithLink } from './join-with-link.tsx';
import { OpenDebate } from './open-debate.tsx';
import { OpenedMaps } from './opened-maps.tsx';
import { StartEmpty } from './start-empty.tsx';

/** Where everything begins: what this is, one picture, four ways in, and the maps opened before. */
export function Home() {
  return (
    <main className="home">
      <header className="home__bar">
        <Wordmark />
      </header>
      <section className="home__hero">
        <div className="home__pitch">
          <h1 className="home__title">Put the whole argument on one table.</h1>
          <p className="home__lead">
            Penumbra is a shared map of who claims what, who answers, under which circumstances, and on which
            words of which paper. A group builds it together, live, from one link and without an account.
          </p>
          <OpenDebate />
        </div>
        <HomePicture />
      </section>
      <section className="home__ways" aria-label="Other ways in">
        <StartEmpty />
        <ImportFile />
        <JoinWithLink />
      </section>
      <OpenedMaps />
    </main>
  );
}
