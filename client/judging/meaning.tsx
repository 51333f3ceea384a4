import { SINGLY_MIN, TOLD_MIN } from '../../shared/judging/limits.ts';
import './meaning.css';

/** What judgements mean and what they do not: said here, once. */
export function Meaning() {
  return (
    <article className="judging__body meaning">
      <p>
        A round shows what this group thought at one moment, each alone, with the map as it stood. It is
        something to talk about.
      </p>
      <h3>What the numbers mean</h3>
      <dl>
        <dt>0 to 100</dt>
        <dd>
          How sure somebody is. Shown are the median, which half of the ballots reach, the middle half of
          them, and how far they spread.
        </dd>
        <dt>The triangle</dt>
        <dd>
          What casts a cost, where it happens: three weights that sum to 100. Whether it happens is a question
          of its own; a cost can be certain and cast by poor practice alone.
        </dd>
        <dt>Faithful, stretched, wrong</dt>
        <dd>Whether a card says what its quotation says. Not whether the quotation is right.</dd>
        <dt>Who moved</dt>
        <dd>
          People who judged the same in two rounds, and which way. To move is no fault, and to stay is none.
        </dd>
      </dl>
      <h3>What they do not mean</h3>
      <ul>
        <li>Not that something is so: a group can agree and be wrong.</li>
        <li>Not a decision, nor a mark for a card or for whoever wrote it.</li>
        <li>Not a measurement: a few people in a room are no sample of anybody else.</li>
        <li>Not groups of people: nobody is sorted into camps.</li>
      </ul>
      <h3>What is seen by whom</h3>
      <ul>
        <li>
          Until the reveal nobody sees anybody else’s ballot, hosts included. Then all see the same at once.
        </li>
        <li>
          Where names are hidden, single judgements show from {SINGLY_MIN} ballots on; with fewer, figures are
          rounded, and below {TOLD_MIN} nothing is told.
        </li>
        <li>Whoever runs the server could read ballots in its database.</li>
      </ul>
    </article>
  );
}
