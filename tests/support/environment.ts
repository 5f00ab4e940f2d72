// All that a process started by a test gets of this one's environment: where programs are found, and where compiled code is kept. No setting of
// whoever runs the tests reaches it.
export const bareEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
}
