const MINUTE = 60_000;

const tasks = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Runs a task each minute: one timer for all badges of a page, and none when nobody waits. @returns a function that ends it */
export function everyMinute(task: () => void): () => void {
  tasks.add(task);
  timer ??= setInterval(() => {
    if (!document.hidden) for (const each of [...tasks]) each();
  }, MINUTE);
  return () => {
    tasks.delete(task);
    if (tasks.size) return;
    clearInterval(timer);
    timer = undefined;
  };
}
