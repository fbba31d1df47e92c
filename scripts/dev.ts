import { type ChildProcess, spawn } from 'node:child_process';

/**
 * `npm run dev`: database, migrations, example towns, server and web, all reloading. The web is served by Vite and asks
 * the server behind it; the printed address is the one to open.
 */
const webPort = Number(process.env['PORT'] ?? 3000);
const serverPort = webPort + 1;
const address = `http://localhost:${webPort}`;
const children: ChildProcess[] = [];

const run = (command: string, args: string[], env: Record<string, string>) => {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  child.on('exit', (code) => stop(code ?? 0));
  children.push(child);
};

let stopping = false;
function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

const watched = ['server', 'domain', 'contract', 'worksheets', 'exports', 'locales'].flatMap((folder) => [
  '--watch-path',
  folder,
]);
run(process.execPath, ['--watch', '--watch-preserve-output', ...watched, 'server/main.ts', '--dev', '--example'], {
  PORT: String(serverPort),
  PUBLIC_URL: address,
});
run('vite', ['--port', String(webPort), '--strictPort', '--clearScreen', 'false'], {
  RINGAR_SERVER: `http://127.0.0.1:${serverPort}`,
});
