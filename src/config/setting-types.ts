import type { SettingType } from './setting.js';

/** `on` or `off`. */
export const onOff: SettingType<boolean> = {
  description: '`on` or `off`',
  read: (text, report) => {
    if (text === 'on' || text === 'off') return text === 'on';
    report('must be on or off');
    return undefined;
  },
};

/** An integer in a range that includes `min` and `max`. */
export function integer(min: number, max: number): SettingType<number> {
  const range = `${String(min)} to ${String(max)}`;
  return {
    description: `integer, ${range}`,
    range: { min, max },
    read: (text, report) => {
      const value = Number(text);
      if (/^\d+$/.test(text) && value >= min && value <= max) return value;
      report(`must be an integer from ${range}`);
      return undefined;
    },
  };
}

/** One of several words. */
export function oneOf<const Word extends string>(words: readonly Word[]): SettingType<Word> {
  return {
    description: words.map((word) => `\`${word}\``).join(', '),
    read: (text, report) => {
      const word = words.find((one) => one === text);
      if (word === undefined) report(`must be one of ${words.join(', ')}`);
      return word;
    },
  };
}

/** Whether the value is exactly this word. Any other value is valid, too. */
export function equalsWord(word: string): SettingType<boolean> {
  return { description: `\`${word}\`, or anything else`, read: (text) => text === word };
}

/** Any text. */
export function text(description: string): SettingType<string> {
  return { description, read: (value) => value };
}

/** A secret, or what may contain one. `requirement` is the reason in an error: `must be …`. */
export function secret(
  description: string,
  isValid: (value: string) => boolean,
  requirement: string,
): SettingType<string> {
  return {
    description,
    isSecret: true,
    read: (value, report) => {
      if (isValid(value)) return value;
      report(requirement);
      return undefined;
    },
  };
}

/** Entries that are separated by commas or spaces. `requirement` is the reason for each invalid entry: `must be …`. */
export function list(
  description: string,
  isValid: (entry: string) => boolean,
  requirement: string,
): SettingType<readonly string[]> {
  return {
    description: `list of ${description}`,
    read: (value, report) => {
      const entries = value.split(/[\s,]+/).filter((entry) => entry !== '');
      const wrong = entries.filter((entry) => !isValid(entry));
      for (const entry of wrong) report(requirement, entry);
      return wrong.length === 0 ? entries : undefined;
    },
  };
}

/** A list in which the word `none` stands for no entry. */
export function listOrNone(of: SettingType<readonly string[]>): SettingType<readonly string[]> {
  return {
    description: `${of.description}, or \`none\``,
    read: (value, report) => of.read(value, report)?.filter((entry) => entry !== 'none'),
  };
}

/** A number in a range, or the word `auto`. */
export function integerOrAuto(min: number, max: number): SettingType<number | 'auto'> {
  const number = integer(min, max);
  return {
    description: `${number.description}, or \`auto\``,
    read: (value, report) => {
      if (value === 'auto') return 'auto';
      return number.read(value, () => {
        report(`must be an integer from ${String(min)} to ${String(max)}, or auto`);
      });
    },
  };
}
