/**
 * Eerste Paasdag of a Gregorian year, by the ecclesiastical rule in whole numbers (Anonymous Gregorian algorithm,
 * as printed by Meeus): the first Sunday after the church's full moon on or after 21 March.
 */
export function paasdag(jaar: number): Temporal.PlainDate {
  const goldenYear = jaar % 19;
  const century = quotient(jaar, 100);
  const yearOfCentury = jaar % 100;
  const moonCorrection = quotient(century - quotient(century + 8, 25) + 1, 3);
  const epact = (19 * goldenYear + century - quotient(century, 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * quotient(yearOfCentury, 4) - epact - (yearOfCentury % 4)) % 7;
  const late = quotient(goldenYear + 11 * epact + 22 * weekday, 451);
  const days = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year: jaar, month: quotient(days, 31), day: (days % 31) + 1 });
}

function quotient(value: number, divisor: number): number {
  return (value - (value % divisor)) / divisor;
}
