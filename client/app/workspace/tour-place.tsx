import { FollowedLight } from '../../tour/followed-light.tsx';
import { TourOffer } from '../../tour/offer.tsx';
import { Player } from '../../tour/player.tsx';
import { useView } from '../../view-state/store.ts';

/** The tour that plays under the map, or the offer of one; and what others on a tour show. Loaded when the map has a tour. */
export default function TourPlace() {
  const { touring, isLookingBack } = useView(({ touring, isLookingBack }) => ({ touring, isLookingBack }));
  if (isLookingBack) return null;
  if (touring !== null) return <Player key={touring.tour} touring={touring} />;
  return (
    <>
      <TourOffer />
      <FollowedLight />
    </>
  );
}
