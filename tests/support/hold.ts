// Loaded into a process before the bot (`--import`): SIGUSR2 holds its event loop, as a computation without end or a call that blocks would, for as
// long as LEDE_TEST_HOLD_MS says.
process.on('SIGUSR2', () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(process.env['LEDE_TEST_HOLD_MS']))
})
