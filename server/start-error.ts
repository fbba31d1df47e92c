/**
 * A reason why Ringar cannot start or a command cannot run, told to the person at the keyboard: the message is a
 * whole sentence that says what is wrong and what to do. `main.ts` and the command line print it without a stack
 * and exit with code 1; every other error is a bug and keeps its stack.
 */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}
