import type { Locator, Page } from '@playwright/test';
import { expect, type Person } from './seminar.ts';

/** Gives a name at the door and enters, by keys alone. */
export async function enter(person: Person, name: string): Promise<void> {
  await expect(person.page.getByLabel('Your name')).toBeFocused();
  await person.page.keyboard.type(name);
  await person.page.keyboard.press('Enter');
  await person.inside();
}

/** The statement that somebody is writing, in whichever view. */
export function statementOf({ page }: Person): Locator {
  return page.getByRole('main').getByRole('textbox', { name: 'Statement' });
}

/** Writes into the statement that has just been opened, and ends it. */
export async function writeStatement(person: Person, words: string): Promise<void> {
  await typeStatement(person, words);
  await person.page.keyboard.press('Escape');
  await expect(statementOf(person)).toHaveCount(0);
}

/** Writes into the statement that has just been opened, and stays in it. */
export async function typeStatement(person: Person, words: string): Promise<void> {
  await expect(statementOf(person)).toBeFocused();
  await person.page.keyboard.type(words);
}

/** Adds a card by its key and writes what it says. */
export async function addCard(person: Person, key: '1' | '2' | '3' | '4', words: string): Promise<void> {
  await person.page.keyboard.press(key);
  await writeStatement(person, words);
}

/** Deletes a card by selecting it and pressing the key. */
export async function deleteCard(person: Person, words: string): Promise<void> {
  await person.card(words).click();
  await expect(person.page.locator('[data-card-id][data-selected]')).toContainText(words);
  await person.page.keyboard.press('Delete');
  await expect(person.card(words)).toHaveCount(0);
}

/** Writes into the search field that comes up, and takes what is offered by the key of Enter. */
export async function choose(page: Page, words: string, offered: string | RegExp): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type(words);
  // The first takes Enter; what it would take is seen before it is pressed.
  await expect(page.getByRole('option', { selected: true })).toContainText(offered);
  await page.keyboard.press('Enter');
}

/** Runs a command by its words from the palette, by keys alone. */
export async function runCommand({ page }: Person, words: string, offered: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await choose(page, words, offered);
}

/** Finds a card by its words and goes to it, by keys alone. */
export async function findCard({ page }: Person, words: string, offered: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+f');
  await choose(page, words, offered);
}

/** Connects the selected card by keys alone: first the relation, then its other end. */
export async function connect(
  { page }: Person,
  relation: string,
  target: string,
  offered = target,
): Promise<void> {
  await page.keyboard.press('c');
  await choose(page, relation, relation);
  await choose(page, target, offered);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** More steps than there are things to reach. */
const TABS_MAX = 60;

/** Goes on by the tab key until something has the focus. */
export async function tabTo(person: Person, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let steps = 0; steps < TABS_MAX; steps += 1) {
    await person.page.keyboard.press('Tab');
    if (await goal.evaluate((node) => node === document.activeElement)) return;
  }
  await expect(goal).toBeFocused();
}
