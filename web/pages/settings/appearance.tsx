/** The tab Appearance: how these pages look in this browser. */
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { IndicatorValue } from '../../parts/indicator-value.tsx';
import { Panel } from '../../parts/panel.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { type Choice, type Preference, setPreference, usePreference } from '../../preferences.ts';
import { SiemPanel } from './siem-panel.tsx';

interface RowProps<Name extends Preference> {
  name: Name;
  title: string;
  hint: string;
  words: Record<Choice<Name>, string>;
}

function Row<Name extends Preference>({ name, title, hint, words }: RowProps<Name>) {
  const chosen = usePreference(name);
  const choices = (Object.entries(words) as [Choice<Name>, string][]).map(([id, label]) => ({ id, label }));
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line px-4 py-3 md:px-5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{title}</p>
        <p className="text-soft">{hint}</p>
      </div>
      <ChoiceBar
        label={title}
        choices={choices}
        chosen={[chosen]}
        onChoose={(id) => setPreference(name, id)}
      />
    </div>
  );
}

const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();

export function Appearance() {
  return (
    <div className="max-w-3xl">
      <Panel title="Appearance" lead="Kept in this browser, not in your account.">
        <div className="-mx-4 -mb-4 md:-mx-5 md:-mb-5">
          <Row
            name="theme"
            title="Theme"
            hint="The key t goes through them."
            words={{ system: 'As the system', light: 'Light', dark: 'Dark' }}
          />
          <Row
            name="density"
            title="Density"
            hint="How many rows of a list fit on the screen."
            words={{ comfortable: 'Comfortable', compact: 'Compact' }}
          />
          <Row
            name="defang"
            title="Indicators"
            hint="Defanged, nothing makes a link of them by accident."
            words={{ on: 'Defanged', off: 'As they are' }}
          />
          <Row
            name="times"
            title="Times"
            hint="The other form stands in the hint of each time."
            words={{ relative: '4 min ago', absolute: 'Date and time' }}
          />
          <Row
            name="zone"
            title="Time zone"
            hint={`This browser is in ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`}
            words={{ local: 'Of this browser', utc: 'UTC' }}
          />
          <Row
            name="keys"
            title="Single keys"
            hint="Shortcuts such as j, k and /. The key ? lists them."
            words={{ on: 'On', off: 'Off' }}
          />
        </div>
      </Panel>
      <SiemPanel />
      <Panel title="How it looks">
        <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <IndicatorValue value="http://login.example.net/a" type="url" />
          <TimeAgo at={anHourAgo} />
        </p>
      </Panel>
    </div>
  );
}
