// rxjs@7: creation, operators, subjects, schedulers, errors
import * as rx from "rxjs";

const all = (source) => rx.lastValueFrom(source.pipe(rx.toArray()));
const subject = new rx.ReplaySubject(2);
for (const one of [1, 2, 3]) subject.next(one);
subject.complete();
const failing = rx.throwError(() => new Error("broken"));
export const maps = () =>
  all(
    rx.of(1, 2, 3).pipe(
      rx.filter((one) => one > 1),
      rx.map((one) => one * 2),
      rx.scan((sum, one) => sum + one, 0),
    ),
  );
export const combines = () =>
  all(rx.zip(rx.from([1, 2]), rx.range(5, 2)).pipe(rx.mergeMap(([a, b]) => rx.concat(rx.of(a), rx.of(b)))));
export const waits = () =>
  all(
    rx.interval(2).pipe(
      rx.take(3),
      rx.switchMap((one) => rx.timer(0).pipe(rx.map(() => one))),
    ),
  );
export const replays = () => rx.firstValueFrom(subject);
export const tellsErrors = () =>
  all(
    failing.pipe(
      rx.retry(2),
      rx.catchError((error) => rx.of(error.message)),
    ),
  );
export const gathers = () =>
  rx.firstValueFrom(rx.forkJoin({ a: Promise.resolve(1), b: rx.EMPTY.pipe(rx.defaultIfEmpty(2)) }));
