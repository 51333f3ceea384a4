import { IconButton } from '../../ui/icon-button.tsx';
import { Monitor, Moon, Sun } from '../../ui/icons.ts';
import { Menu } from '../../ui/menu.tsx';
import { useView } from '../../view-state/store.ts';
import type { ThemeChoice } from '../../view-state/types.ts';
import { chooseTheme } from '../theme.ts';

/** The themes one can choose. */
const THEMES: readonly { readonly theme: ThemeChoice; readonly label: string }[] = [
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
  { theme: 'system', label: 'As the system' },
];

const ICONS = { light: <Sun />, dark: <Moon />, system: <Monitor /> } as const;

/** Light, dark, or as the system. */
export function ThemeMenu() {
  const theme = useView((view) => view.theme);
  return (
    <Menu
      label="Theme"
      trigger={<IconButton label="Theme" icon={ICONS[theme]} />}
      groups={[
        {
          heading: 'Theme',
          items: THEMES.map((choice) => ({
            label: choice.label,
            icon: ICONS[choice.theme],
            checked: choice.theme === theme,
            onSelect: () => chooseTheme(choice.theme),
          })),
        },
      ]}
    />
  );
}
