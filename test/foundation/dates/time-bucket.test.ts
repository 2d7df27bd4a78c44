import { describe, expect, it } from '@jest/globals';
import {
  bucketNumber,
  bucketText,
  daysOfBucket,
  displayBucket,
  TimeBucket,
} from '../../../src/foundation/dates/time-bucket.js';

const bucketOf = (by: TimeBucket, day: string): Parameters<typeof daysOfBucket>[0] => ({
  by,
  number: bucketNumber(by, day),
});

describe('a bucket of time', () => {
  it.each([
    [TimeBucket.DAY, '2024-02-29', '2024-02-29', '2024-02-29', '2024-02-29'],
    // ISO 8601: a week belongs to the year of its Thursday.
    [TimeBucket.WEEK, '2021-01-03', '2020-12-28', '2021-01-03', '2020-W53'],
    [TimeBucket.WEEK, '2024-12-30', '2024-12-30', '2025-01-05', '2025-W01'],
    [TimeBucket.WEEK, '2024-05-16', '2024-05-13', '2024-05-19', '2024-W20'],
    [TimeBucket.WEEK, '0001-01-07', '0001-01-01', '0001-01-07', '0001-W01'],
    // The calendar ends on a Friday.
    [TimeBucket.WEEK, '9999-12-31', '9999-12-27', '9999-12-31', '9999-W52'],
    [TimeBucket.MONTH, '2024-02-10', '2024-02-01', '2024-02-29', '2024-02'],
    [TimeBucket.QUARTER, '2024-06-30', '2024-04-01', '2024-06-30', '2024-Q2'],
    [TimeBucket.YEAR, '0005-06-30', '0005-01-01', '0005-12-31', '0005'],
    [TimeBucket.DECADE, '2019-06-30', '2010-01-01', '2019-12-31', '201X'],
    [TimeBucket.DECADE, '0003-06-30', '0001-01-01', '0009-12-31', '000X'],
    [TimeBucket.DECADE, '9999-12-31', '9990-01-01', '9999-12-31', '999X'],
  ])('%s of %s is from %s to %s, %s', (by, day, start, end, text) => {
    const bucket = bucketOf(by, day);
    expect({ ...daysOfBucket(bucket), text: bucketText(bucket) }).toEqual({ start, end, text });
    expect([start, end].map((one) => bucketNumber(by, one))).toEqual([bucket.number, bucket.number]);
  });

  it.each([
    ['en', ['16 May 2024', 'week 20 of 2024', 'May 2024', 'Q2 2024', '2024', '2020s']],
    ['fr', ['16 mai 2024', 'semaine 20 de 2024', 'mai 2024', '2e trimestre 2024', '2024', 'années 2020']],
    ['zh', ['2024年5月16日', '2024年第20周', '2024年5月', '2024年第2季度', '2024年', '21世纪20年代']],
    ['zh-Hant', ['2024年5月16日', '2024年第20週', '2024年5月', '2024年第2季度', '2024年', '21世紀20年代']],
    ['ru', ['16 мая 2024 г.', '20-я неделя 2024 г.', 'май 2024 г.', 'II квартал 2024 г.', '2024', '2020-е годы']],
  ])('is put in words in %s', (language, expected) => {
    const shown = Object.values(TimeBucket).map((by) => displayBucket(bucketOf(by, '2024-05-16'), language as never));
    expect(shown).toEqual(expected);
  });
});
