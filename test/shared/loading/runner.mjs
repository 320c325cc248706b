/**
 * jest-light-runner, whose workers begin one after the other.
 *
 * Version 0.8.2 hands a worker what it works with as soon as any worker asks for it, and once only: one that has been
 * given a test file, and has not come to asking yet, misses it and waits without end. So the first files are begun one
 * by one; by then the workers before have long asked.
 */
import LightRunner from 'jest-light-runner';

// oxlint-disable-next-line import/no-default-export -- jest asks for it
export default class extends LightRunner {
  #workers;

  constructor(globalConfig, ...more) {
    super(globalConfig, ...more);
    this.#workers = globalConfig.maxWorkers;
  }

  runTests(tests, watcher, onStart, onResult, onFailure) {
    // Each project has workers of its own.
    const projects = new Map();
    const projectOf = ({ context: { config } }) => {
      const known = projects.get(config) ?? { begun: 0, ended: 0, waiting: [] };
      projects.set(config, known);
      return known;
    };
    const turn = async (test) => {
      const project = projectOf(test);
      const before = project.begun;
      project.begun += 1;
      while (before < this.#workers && project.ended < before) {
        await new Promise((resolve) => project.waiting.push(resolve));
      }
    };
    const end = (test) => {
      const project = projectOf(test);
      project.ended += 1;
      for (const goOn of project.waiting.splice(0)) goOn();
    };
    return super.runTests(
      tests,
      watcher,
      async (test) => {
        await turn(test);
        return onStart(test);
      },
      async (test, result) => {
        end(test);
        return onResult(test, result);
      },
      async (test, error) => {
        end(test);
        return onFailure(test, error);
      },
    );
  }
}
