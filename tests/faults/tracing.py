"""The system calls of a piece of work, as the kernel saw them; any of them can be made to fail.

The work runs in a forked child under ptrace, so what SQLite's C code does is seen as well as what Python does, and
nothing but Python is needed. Linux on x86-64.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

_TRACEME, _POKEUSER, _SETOPTIONS, _SYSCALL, _GET_SYSCALL_INFO = 0, 6, 0x4200, 24, 0x420E
_OPTIONS = 1 | 1 << 20  # mark system call stops; kill the child if we end
_RAX, _ORIG_RAX = 80, 120  # bytes into the child's user area
_ENTRY, _EXIT = 1, 2

_KNOWN = """
    0 read, 1 write, 2 open, 3 close, 4 stat, 5 fstat, 6 lstat, 8 lseek, 9 mmap, 17 pread64, 18 pwrite64, 20 writev,
    21 access, 32 dup, 33 dup2, 35 nanosleep, 40 sendfile, 56 clone, 57 fork, 58 vfork, 72 fcntl, 73 flock, 74 fsync,
    75 fdatasync, 76 truncate, 77 ftruncate, 82 rename, 83 mkdir, 84 rmdir, 85 creat, 86 link, 87 unlink, 88 symlink,
    162 sync, 217 getdents64, 230 clock_nanosleep, 257 openat, 258 mkdirat, 262 newfstatat, 263 unlinkat,
    264 renameat, 265 linkat, 266 symlinkat, 277 sync_file_range, 285 fallocate, 292 dup3, 296 pwritev, 306 syncfs,
    316 renameat2, 326 copy_file_range, 328 pwritev2, 332 statx, 425 io_uring_setup, 435 clone3, 437 openat2
"""
NUMBERS = {int(number): name for number, name in (entry.split() for entry in _KNOWN.split(","))}

WHY_NOT = (
    None
    if sys.platform == "linux" and platform.machine() == "x86_64"
    else f"system calls are recorded on Linux x86-64, and this is {sys.platform} {platform.machine()}"
)


@dataclass(frozen=True, kw_only=True)
class Call:
    """One system call. ``paths`` are its path arguments; ``data`` what it wrote; ``result`` is -errno if it failed.

    ``on`` is the path that it works on, by name or by descriptor; known to an ``Answer`` only.
    """

    name: str
    args: tuple[int, ...]
    paths: tuple[str, ...] = ()
    on: str = ""
    data: bytes = b""
    result: int = 0


Answer = Callable[[Call], int | None]
"""An errno to give in the kernel's place, 0 to give success for a call that is not made, None to let it through."""


class _Info(ctypes.Structure):
    _fields_ = (
        ("op", ctypes.c_uint8),
        ("pad", ctypes.c_uint8 * 3),
        ("arch", ctypes.c_uint32),
        ("instruction", ctypes.c_uint64),
        ("stack", ctypes.c_uint64),
        ("words", ctypes.c_int64 * 8),  # at entry: number, six arguments; at exit: result
    )


_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
_libc.ptrace.restype = ctypes.c_long


def _ptrace(request: int, child: int, address: int = 0, data: int = 0) -> None:
    if _libc.ptrace(request, child, address, data) == -1:
        error = ctypes.get_errno()
        raise OSError(error, f"ptrace({request:#x}) failed: {os.strerror(error)}; is tracing forbidden here?")


def trace(work: Callable[[], None], *, answer: Answer | None = None) -> tuple[list[Call], int]:
    """Every call of ``NUMBERS`` that ``work`` makes in a child, and the child's exit code (0, or 1 if it raised)."""
    child = os.fork()
    if child == 0:
        _be_traced(work)
    try:
        return _follow(child, answer)
    except BaseException:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise


def _be_traced(work: Callable[[], None]) -> None:
    code = 1
    try:
        _ptrace(_TRACEME, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        work()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def _follow(child: int, answer: Answer | None) -> tuple[list[Call], int]:
    calls: list[Call] = []
    info = _Info()
    entered: Call | None = None
    answered: int | None = None
    passed_on = 0
    os.waitpid(child, 0)
    _ptrace(_SETOPTIONS, child, 0, _OPTIONS)
    memory = os.open(f"/proc/{child}/mem", os.O_RDONLY)
    try:
        while True:
            _ptrace(_SYSCALL, child, 0, passed_on)
            _, status = os.waitpid(child, 0)
            if not os.WIFSTOPPED(status):
                return calls, os.waitstatus_to_exitcode(status)
            stopped_by = os.WSTOPSIG(status)
            passed_on = 0 if stopped_by & 0x80 else stopped_by
            if passed_on:
                continue
            _ptrace(_GET_SYSCALL_INFO, child, ctypes.sizeof(info), ctypes.addressof(info))
            if info.op == _ENTRY:
                entered = _entered(info, memory)
                answered = answer(_with_place(entered, child)) if answer and entered else None
                if answered is not None:
                    _ptrace(_POKEUSER, child, _ORIG_RAX, 2**64 - 1)
            elif info.op == _EXIT and entered:
                result = info.words[0] if answered is None else -answered
                if answered is not None:
                    _ptrace(_POKEUSER, child, _RAX, result % 2**64)
                calls.append(_with_result(entered, result))
                entered = None
    finally:
        os.close(memory)


_PATHS: dict[str, tuple[int, ...]] = {
    **dict.fromkeys("open creat stat lstat access mkdir rmdir unlink truncate".split(), (0,)),
    **dict.fromkeys("openat openat2 newfstatat statx mkdirat unlinkat".split(), (1,)),
    **dict.fromkeys("renameat renameat2 linkat".split(), (1, 3)),
    **dict.fromkeys("rename link symlink".split(), (0, 1)),
    "symlinkat": (0, 2),
}


def _entered(info: _Info, memory: int) -> Call | None:
    name = NUMBERS.get(info.words[0])
    if name is None:
        return None
    args = tuple(info.words[1:7])
    paths = tuple(_text(memory, args[index]) for index in _PATHS.get(name, ()))
    data = os.pread(memory, args[2], args[1]) if name in ("write", "pwrite64") else b""
    return Call(name=name, args=args, paths=paths, data=data)


def _with_place(call: Call, child: int) -> Call:
    on = call.paths[0] if call.paths and call.paths[0] else ""
    if not on:
        with suppress(OSError):
            on = os.readlink(f"/proc/{child}/fd/{call.args[4 if call.name == 'mmap' else 0]}")
    return replace(call, on=on)


def _with_result(call: Call, result: int) -> Call:
    return replace(call, result=result)


def _text(memory: int, address: int) -> str:
    found = b""
    while b"\0" not in found:
        found += os.pread(memory, 4096 - (address + len(found)) % 4096, address + len(found))
    return os.fsdecode(found[: found.index(b"\0")])
