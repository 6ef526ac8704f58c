// Computes the figures anew from the formulas, in another language than the program's and without
// any of its code. `sheet FILE` reads answers.csv, `book` reads lines of a book as JSON from
// standard input; both print the figures as JSON. Whole numbers only.
import { readFileSync } from 'node:fs';

const CUT_OFF = '2026-12-01';

/** What one answer adds to each figure: [numerator, denominator]. */
function adds({ answer, expiresOn, weight }, cutOff) {
  const none = [0, 0];
  const share = { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 };
  let mark = answer;
  if (mark === 'excepted' && !(expiresOn && expiresOn >= cutOff)) mark = 'not_implemented';
  const open = mark === '' || mark === 'unanswered' || mark === 'disagreement';
  if (mark === 'out_of_scope') {
    return { coverage: none, plain: none, strict: none, points: none, pointsStrict: none };
  }
  const rated = mark in share;
  const done = mark === 'implemented' ? 1 : 0;
  const points = rated ? [weight * share[mark], weight * 2] : none;
  return {
    coverage: [open ? 0 : 1, 1],
    plain: rated ? [done, 1] : none,
    strict: rated || open ? [done, 1] : none,
    points,
    pointsStrict: open ? [0, weight * 2] : points,
  };
}

function sum(parts) {
  return parts.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
}

/** All figures of units, each a list of answers. */
function figures(units, cutOff) {
  const perUnit = units.map((lines) => lines.map((line) => adds(line, cutOff)));
  const all = perUnit.flat();
  const of = (name) => sum(all.map((one) => one[name]));
  const reached = (percent) => {
    const rates = perUnit.map((lines) => sum(lines.map((one) => one.plain)));
    const rated = rates.filter(([, den]) => den > 0);
    return [rated.filter(([num, den]) => num * 100 >= den * percent).length, rated.length];
  };
  return {
    coverage: of('coverage'),
    implementation: of('plain'),
    implementation_strict: of('strict'),
    weighted: of('points'),
    weighted_strict: of('pointsStrict'),
    at_100: reached(100),
    at_95: reached(95),
    at_90: reached(90),
    shown: shown(of('plain')),
  };
}

/** Half up to one decimal; a dash for nothing, counts alone below five. */
function shown([num, den]) {
  if (den === 0) return '―';
  if (den < 5) return '件数のみ';
  const tenths = Math.floor((2000 * num + den) / (2 * den));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function weightOf(weight, requirement) {
  if (weight !== '' && weight !== null && weight !== undefined) return Number(weight);
  return requirement === 'mandatory' ? 2 : 1;
}

function ofSheet(file) {
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.split(',');
  const cases = new Map();
  for (const row of rows) {
    const cells = row.split(',');
    const cell = Object.fromEntries(names.map((name, i) => [name, cells[i]]));
    if (!cases.has(cell.case)) cases.set(cell.case, new Map());
    const units = cases.get(cell.case);
    if (!units.has(cell.unit)) units.set(cell.unit, []);
    if (cell.scored !== 'yes' || cell.withdrawn === 'yes') continue;
    const gated = cell.answer === 'settled_by_gate';
    for (let n = 0; n < Number(cell.times); n += 1) {
      units.get(cell.unit).push({
        answer: gated ? 'not_applicable' : cell.answer,
        expiresOn: cell.expires_on,
        weight: weightOf(cell.weight, cell.requirement),
      });
    }
  }
  const result = {};
  for (const [name, units] of cases) result[name] = figures([...units.values()], CUT_OFF);
  return result;
}

function ofBook(book) {
  const line = (one) => ({
    answer: one.answer,
    expiresOn: one.expires_on,
    weight: weightOf(one.weight, one.requirement),
    chapter: one.chapter,
  });
  const units = book.units.map((lines) => lines.filter((one) => one.scored).map(line));
  const chapters = book.chapters.map((chapter) =>
    units.map((lines) => lines.filter((one) => one.chapter === chapter)),
  );
  return {
    total: figures(units, book.cut_off),
    units: units.map((lines) => figures([lines], book.cut_off)),
    chapters: chapters.map((all) => figures(all, book.cut_off)),
  };
}

const [mode, file] = process.argv.slice(2);
const result = mode === 'sheet' ? ofSheet(file) : ofBook(JSON.parse(readFileSync(0, 'utf8')));
process.stdout.write(JSON.stringify(result));
