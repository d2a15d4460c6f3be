/** On and back between the steps of the set-up. */
import { Button } from '../../parts/button.tsx';

export function StepButtons({ back, next }: { back?: () => void; next: () => void }) {
  return (
    <div className="flex items-center justify-between gap-3">
      {back ? (
        <Button look="quiet" icon="left" onClick={back}>
          Back
        </Button>
      ) : (
        <span />
      )}
      <Button look="main" onClick={next}>
        Go on
      </Button>
    </div>
  );
}
