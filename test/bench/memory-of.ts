/** What memory a process has and had at most, and the processes that it started; as Linux tells it, elsewhere nothing. */

import { readFileSync } from 'node:fs'

/** Resident memory in megabytes: shared code of Node is counted in each process. */
export type Memory = { readonly now: number; readonly most: number }

/** `undefined` for a process that has ended. */
export function memoryOf(pid: number): Memory | undefined {
  const status = read(`/proc/${pid}/status`)
  const [now, most] = ['VmRSS', 'VmHWM'].map((name) => {
    const line = status.split('\n').find((one) => one.startsWith(`${name}:`))
    return (Number.parseInt(line?.split(':')[1] ?? '', 10) * 1024) / 1e6
  })
  return now === undefined || most === undefined || Number.isNaN(now) ? undefined : { now, most }
}

/** Looks four times a second at what a process started, until told to stop; gives the most that one of them had. */
export function watchChildren(pid: number): () => number {
  let most = 0
  const look = () => {
    const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').map(Number).filter(Boolean)
    for (const child of children) most = Math.max(most, memoryOf(child)?.most ?? 0)
  }
  const timer = setInterval(look, 250)
  return () => {
    clearInterval(timer)
    look()
    return most
  }
}

/** One line for a table. */
export function describeMemory(service: Memory | undefined, builder: number): string {
  if (service === undefined) return 'memory: this system does not tell it'
  const [now, most, child] = [service.now, service.most, builder].map((mb) => mb.toFixed(0))
  return `memory: the service ${now} MB now, ${most} MB at most; the process that builds views ${child} MB at most`
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
