/** Looks whether a file was saved anew, where the browser gives a handle of it. */

/** A file that is looked at. */
export interface Watch {
  readonly stop: () => void;
}

const EVERY_MS = 500;
/** Excel writes for a moment: what changes again within it is not whole yet. */
const SETTLED_MS = 150;

/**
 * Looks at a file twice a second, until it is stopped.
 *
 * It is found by its name: a program that writes beside it and renames (Excel) is seen as one that writes in place.
 *
 * @param saved is given the file each time it was saved
 */
export function watch(handle: FileSystemFileHandle, saved: (file: File) => void): Watch {
  const state: { known: string | undefined; stopped: boolean; timer: number } = {
    known: undefined,
    stopped: false,
    timer: 0,
  };

  const look = async (): Promise<void> => {
    const file = await fileOf(handle);
    if (file !== undefined) {
      const mark = watchedState(file);
      state.known ??= mark;
      if (mark !== state.known && (await isSettled(handle, mark)) && !state.stopped) {
        state.known = mark;
        saved(file);
      }
    }
    if (!state.stopped) state.timer = window.setTimeout(() => void look(), EVERY_MS);
  };

  void look();
  return {
    stop: () => {
      state.stopped = true;
      clearTimeout(state.timer);
    },
  };
}

/** Undefined while it is not there, or is held by the program that saves it. */
async function fileOf(handle: FileSystemFileHandle): Promise<File | undefined> {
  try {
    const file = await handle.getFile();
    // A file that is held can be named and not be read.
    await file.slice(0, 1).arrayBuffer();
    return file;
  } catch {
    return undefined;
  }
}

function watchedState({ lastModified, size }: File): string {
  return `${lastModified} ${size}`;
}

async function isSettled(handle: FileSystemFileHandle, mark: string): Promise<boolean> {
  await new Promise((resolve) => window.setTimeout(resolve, SETTLED_MS));
  const file = await fileOf(handle);
  return file !== undefined && watchedState(file) === mark;
}
