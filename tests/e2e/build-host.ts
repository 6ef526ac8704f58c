/** Builds the host once, before any test asks for it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export default function buildHost(): void {
  if (process.env['TENKEN_DEVHOST']) return;
  execFileSync('cargo', ['build', '--quiet', '-p', 'tenken-tests', '--bin', 'tenken-devhost'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}
