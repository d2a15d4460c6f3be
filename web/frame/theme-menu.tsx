/** Chooses the theme. */
import { Icon, type IconName } from '../parts/icon.tsx';
import { Menu, menuItem } from '../parts/menu.tsx';
import { type Choice, preferences, setPreference, usePreference } from '../preferences.ts';

const icons: Record<Choice<'theme'>, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };
const words: Record<Choice<'theme'>, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };

export function ThemeMenu() {
  const theme = usePreference('theme');
  return (
    <Menu label={`Theme: ${words[theme]}`} face={<Icon name={icons[theme]} />}>
      {preferences.theme.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === theme}
          onClick={() => setPreference('theme', choice)}
          className={`${menuItem} aria-pressed:text-accent`}
        >
          <Icon name={icons[choice]} />
          {words[choice]}
        </button>
      ))}
    </Menu>
  );
}
