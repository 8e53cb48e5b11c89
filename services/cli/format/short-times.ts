/** Times of a column where room is short: of today without the date, else without year and seconds. Other cells stay. */
const moment = /^(\d{4}-(\d\d-\d\d))[T ]((\d\d:\d\d):\d\d)(?:\.\d+)?Z?$/;

export function shortTimes(cells: readonly string[], now = Date.now()): readonly string[] {
  const today = new Date(now).toISOString().slice(0, 10);
  const times = cells.map((cell) => moment.exec(cell));
  const isToday = times.every((time) => time === null || time[1] === today);
  return cells.map((cell, index) => {
    const time = times[index] ?? null;
    if (time === null) return cell;
    return isToday ? (time[3] ?? cell) : `${time[2]} ${time[4]}`;
  });
}
