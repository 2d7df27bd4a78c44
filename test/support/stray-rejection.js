import process from 'node:process';

/*
 * Loaded before anything else (`node --import`), it rejects a promise that nobody awaits at each SIGUSR2, like a bug in
 * the program.
 */
process.on('SIGUSR2', () => {
  void Promise.reject(new Error('A stray promise is rejected'));
});
