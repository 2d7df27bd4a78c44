import process from 'node:process';

/*
 * Loaded before anything else (`node --import`), it rejects a promise that nobody waits for at each SIGUSR2, as a fault of
 * the program's would.
 */
process.on('SIGUSR2', () => {
  void Promise.reject(new Error('A stray promise is rejected'));
});
