import { type Disposable, l10n, ShellExecution, Task, TaskScope, tasks, type WorkspaceFolder } from 'vscode';

const TYPE = 'ogi-report';
const MATCHER = '$ogi-report';
const COMMAND = 'ogi-report';

/**
 * Runs the terminal command as a task, so that what it says of the files that are not open appears among the problems.
 * The command must be installed; it is no part of the extension.
 */
export function registerTasks(): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [checkTask(TaskScope.Workspace, { type: TYPE })],
    resolveTask: ({ definition, scope }) => checkTask(typeof scope === 'object' ? scope : TaskScope.Workspace, definition),
  });
}

function checkTask(scope: WorkspaceFolder | TaskScope.Workspace, definition: Task['definition']): Task {
  const paths: unknown = definition.paths;
  const names = Array.isArray(paths) ? paths.map(String) : ['.'];
  const execution = new ShellExecution(COMMAND, ['check', '--format', 'unix', ...names]);
  return new Task(definition, scope, l10n.t('Check reports'), TYPE, execution, MATCHER);
}
