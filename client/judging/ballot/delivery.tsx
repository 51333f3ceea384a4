import type { MyBallot } from '../../session/judging.ts';
import { Check, CloudOff, TriangleAlert } from '../../ui/icons.ts';

interface DeliveryProps {
  readonly mine: MyBallot | undefined;
  /** Whether something else is chosen by now than what was cast. */
  readonly isNew: boolean;
}

/** What became of my ballot, in a few words. */
export function Delivery({ mine, isNew }: DeliveryProps) {
  return (
    <p className="ballot__delivery" role="status" data-delivery={mine?.delivery.state}>
      {mine !== undefined && !isNew && <Words mine={mine} />}
    </p>
  );
}

function Words({ mine }: { readonly mine: MyBallot }) {
  const what = mine.judgement === null ? 'Passed' : 'Cast';
  switch (mine.delivery.state) {
    case 'saved':
      return (
        <>
          <Check aria-hidden="true" /> {what}
        </>
      );
    case 'sending':
      return <>Sending…</>;
    case 'kept':
      return (
        <>
          <CloudOff aria-hidden="true" /> Kept on this device
        </>
      );
    case 'refused':
      return (
        <>
          <TriangleAlert aria-hidden="true" /> Not taken: {mine.delivery.reason}
        </>
      );
  }
}
