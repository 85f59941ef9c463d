/**
 * Holds a child that runs code of strangers: Linux' user namespaces, through util-linux, without root. It sees the
 * system's own folders, its runtime and what it is given, and nothing of the user's; it has its own loopback.
 */
import { existsSync, lstatSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { limitsBefore } from "./limits.ts";

/** What a child may touch, beside the system's own folders. */
export interface Confinement {
  /** Folders that it reads. */
  readable: readonly string[];
  /** Folders that it writes to, below the readable ones or beside them. */
  writable: readonly string[];
  /** Readable folders that it may seem to write to: what it writes is lost. */
  scratch: readonly string[];
  /** Its own loopback alone, or the network of the host, for what has to reach a server of ours there. */
  network: "own" | "host";
}

/** Processes and threads that it may have at a time. */
const processes = 512;
/** Since Linux 6.14 a pid namespace bounds its ids, and so its processes: the only bound that holds for root. */
const pids = 1024;

/** Everything before the command, in one argument each. The last replaces itself by what follows. */
const namespaces = [
  "unshare --user --map-current-user --keep-caps --",
  // The new namespace clears what the child was tied by.
  "setpriv --pdeathsig KILL --",
  "unshare --mount --pid --net --ipc --fork --kill-child --mount-proc --",
].flatMap((line) => line.split(" "));

/** Its own files are the last that are hidden; a shell stays as the first process, for signals don't reach that one. */
const setup = (scratch: number) => `
set -e
root=$1 fstab=$2 network=$3 folder=$4 path=$PATH; shift 4
PATH=/usr/sbin:/usr/bin:/sbin:/bin
mount -t tmpfs -o mode=755,size=64m,nosuid tmpfs "$root"
cd "$root"
mkdir -p dev/shm etc proc tmp ${Array.from({ length: scratch }, (_, index) => `.${index}/upper .${index}/work`).join(" ")}
for name in null zero full random urandom; do : > dev/$name; done
for file in hosts nsswitch.conf passwd group ld.so.cache; do if [ -e /etc/$file ]; then cat /etc/$file > etc/$file; fi; done
for link in bin sbin lib lib32 lib64 libx32; do if [ -L /$link ]; then ln -s "$(readlink /$link)" $link; fi; done
chmod 1777 dev/shm tmp
mount --all --fstab "$fstab"
if [ "$network" = own ]; then ip link set lo up; fi
echo ${pids} 2> /dev/null > /proc/sys/kernel/pid_max || true
mount -t proc -o ro,nosuid,nodev,noexec proc proc
ln -s /proc/self/fd dev/fd
set +e
cd /
chroot "$root" /usr/bin/env -C "$folder" PATH="$path" setpriv --bounding-set=-all --inh-caps=-all --ambient-caps=-all --no-new-privs prlimit --nproc=${processes} -- "$@"
exit $?
`;

/**
 * What is put before a command.
 * @param folder where it starts, which it may write to
 * @param binary the folder of the runtime's binary
 * @param workspace the run's folder: what is made for this child lies in it
 */
export function confinementBefore(
  confinement: Confinement,
  { folder, binary, workspace }: { folder: string; binary: string; workspace: string },
): string[] {
  const own = mkdtempSync(join(workspace, "confined-"));
  const root = join(own, "root");
  mkdirSync(root);
  const fstab = join(own, "fstab");
  writeFileSync(fstab, tableOf({ ...confinement, readable: [binary, ...confinement.readable] }, root, folder));
  const isolated = namespaces.filter((word) => word !== "--net" || confinement.network === "own");
  return [
    ...isolated,
    "/bin/sh",
    "-c",
    setup(confinement.scratch.length),
    "sh",
    root,
    fstab,
    confinement.network,
    folder,
  ];
}

const system = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store", "/gnu/store"];
const certificates = ["/etc/ssl", "/etc/pki", "/etc/ca-certificates", "/etc/alternatives"];
const devices = ["null", "zero", "full", "random", "urandom"].map((name) => `/dev/${name}`);

function tableOf({ readable, writable, scratch }: Confinement, root: string, folder: string): string {
  const bind = (path: string, options: string) => [path, `${root}${path}`, "none", `bind,${options}`];
  const read = "ro,nosuid,nodev,X-mount.mkdir";
  // A link of the system, such as /bin to usr/bin, is made anew.
  const present = [...system, ...certificates].filter((path) => existsSync(path) && !isLink(path));
  const over = scratch.map((path, index) => {
    const own = `${root}/.${index}`;
    return [
      "overlay",
      `${root}${path}`,
      "overlay",
      `lowerdir=${path},upperdir=${own}/upper,workdir=${own}/work,userxattr`,
    ];
  });
  const lines = [
    ...present.map((path) => bind(path, read)),
    ...devices.map((path) => bind(path, "rw")),
    ...readable.map((path) => bind(path, read)),
    ...over,
    ...[folder, ...writable].map((path) => bind(path, "nosuid,nodev,X-mount.mkdir")),
  ];
  return `${lines.map((fields) => [...fields.map(inFstab), "0", "0"].join(" ")).join("\n")}\n`;
}

/** As fstab(5) has it. */
const inFstab = (field: string) =>
  field.replaceAll(/[\\ \t\n#]/g, (found) => `\\${found.charCodeAt(0).toString(8).padStart(3, "0")}`);

/** Bytes of a file that it writes. */
const largestFile = 256 * 1024 ** 2;
/** Seconds between the signal that says that the time is over and the one that can't be refused. */
const refusal = 2;

/**
 * What holds code of strangers with and without a confinement. Nothing where the system has no prlimit.
 * @param seconds CPU time that each of its processes has; SIGXCPU ends it then. Steadier than wall time on a busy machine
 */
export function boundsBefore(seconds: number, [prlimit]: readonly string[] = limitsBefore()): string[] {
  return prlimit ? [prlimit, `--fsize=${largestFile}`, `--cpu=${seconds}:${seconds + refusal}`, "--"] : [];
}

const isLink = (path: string) => lstatSync(path).isSymbolicLink();
