// rxjs@7: creation, operators, subjects, schedulers, errors
import * as rx from "rxjs";

const all = (source) => rx.lastValueFrom(source.pipe(rx.toArray()));
const subject = new rx.ReplaySubject(2);
rx.of(1, 2, 3).subscribe(subject);
const failing = rx.throwError(() => new Error("broken")).pipe(rx.retry(2));
const sum = rx.scan((before, one) => before + one, 0);
export const maps = () => all(rx.range(1, 3).pipe(rx.skip(1), sum));
export const combines = () => all(rx.zip(rx.from([1, 2]), rx.of("a", "b")).pipe(rx.concatAll()));
export const waits = () => all(rx.interval(2).pipe(rx.take(3), rx.bufferCount(2)));
export const replays = () => all(rx.concat(subject, rx.EMPTY, rx.scheduled([4], rx.asapScheduler)));
export const tellsErrors = () => all(failing.pipe(rx.catchError(({ message }) => rx.of(message))));
export const gathers = () => rx.firstValueFrom(rx.forkJoin({ a: Promise.resolve(1), b: rx.defer(() => [2]) }));
