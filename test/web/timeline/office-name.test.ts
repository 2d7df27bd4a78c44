import { expect, it } from '@jest/globals';
import { shortOfficeName } from '../../../src/web/timeline/office-name.js';

const name = (text: string, language = 'en') => ({ language, text });
const fits = (text: string) => text.length <= 22;
const short = (of: ReturnType<typeof name>, ...others: ReturnType<typeof name>[]) =>
  shortOfficeName(of, [of, ...others], fits).text;

it('shortens the title of an office to what is before «of …», unless it then says too little or the same as another', () => {
  const premier = name('premier of the State Council of the Republic');
  expect(short(premier, name('foreign minister of China'))).toBe('premier');
  expect(short(premier, name('premier of the Republic'))).toBe(premier.text);
  expect(short(name('prime minister of France of the Fifth Republic'))).toBe('prime minister');
  expect(short(name('secretary of the Security Council'))).toBe('secretary of the Security Council');
  expect(short(name('ministre des Affaires étrangères de la France', 'fr'))).toContain('France');
  expect(short(name('ministre chinois des Affaires étrangères', 'fr'))).toContain('étrangères');
  expect(short(name('国务院总理', 'zh'))).toBe('国务院总理');
});
