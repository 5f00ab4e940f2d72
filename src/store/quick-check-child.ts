// The process of `quick-check.ts`: reads the file that it is given, tells what it found, and ends.
import { quickCheck } from './quick-check.ts'

process.send?.(quickCheck(process.argv[2] ?? ''))
