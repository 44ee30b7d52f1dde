"""Which messages of a record are new: logs of requests tell the whole conversation again with each one.

A conversation is known by the hashes of what was said in it. A record repeats it as far as it begins like the
conversation itself (the history so far, or a retry; some leave out the tool calls of earlier turns), or like its end
or a stretch of it (a window that slid on). A single message alike in the middle of it is no repetition: people say
"yes" more than once.
"""

from __future__ import annotations

import hashlib
import itertools
from array import array
from collections import Counter, OrderedDict
from collections.abc import Sequence

from mplus_memory.transcripts.external_ids import MAX_ID_CHARACTERS
from mplus_memory.transcripts.heard import Heard
from mplus_memory.transcripts.runs import Runs

_LONGEST = 65_536  # messages that one conversation remembers: 8 bytes each
_MOST_OPEN = 4_096  # conversations that can still go on
_MOST_STRANDS = 16  # of one conversation, besides its own
_MOST_SYSTEM = 256  # system prompts that one conversation remembers


def said_in(message: Heard) -> bytes:
    """What tells a message from another, whatever its id: role, time, text and calls."""
    turn = message.turn
    when = turn.created_at.isoformat() if turn.created_at else ""
    said = "\0".join((turn.role, turn.author or "", when, turn.content, *message.calls))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).digest()


def _hash(digest: bytes) -> int:
    return int.from_bytes(digest[:8], "big")


def _key_of(name: str) -> bytes:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()


class History:
    """What one conversation said so far, and the ids of its messages.

    A message's own id wins; otherwise it is a hash of ``key``, of what was said, and of how often that was said
    before: the same in any file that tells this conversation again. ``retries``: whether a record that begins with
    the conversation's first message alone tells that one again; else somebody said it once more.
    """

    def __init__(self, name: str, key: bytes, *, retries: bool = True) -> None:
        self.name = name
        self._key = key
        self._shortest = 1 if retries else 2  # what a record has in common with the conversation's beginning
        self._said = array("Q")
        self._calls = bytearray()  # of each of these: whether it calls a tool, or is what one gave back
        self._counts: Counter[int] = Counter()  # of each hash in it
        self._runs = Runs()
        self._prompts: list[int] = []
        self.strands: list[History] = []

    def new(self, messages: Sequence[Heard]) -> list[tuple[int, str]]:
        """Index and id of every message that is new in a record of ``messages``; from now on they are known."""
        digests = [said_in(message) for message in messages]
        hashes = list(map(_hash, digests))
        lead = next((i for i, message in enumerate(messages) if message.turn.role != "system"), len(messages))
        fresh = [i for i in range(lead) if self._is_new_prompt(hashes[i])]
        fresh += range(lead + self._num_repeated(hashes[lead:]), len(messages))
        return [(i, self._take(messages[i], hashes[i], digests[i], i >= lead)) for i in fresh]

    def new_strand(self) -> History:
        """A history beside this one, which knows its prompts alone."""
        key = _key_of(f"{self.name}\0{len(self.strands)}")
        strand = History(self.name, key, retries=self._shortest == 1)
        strand._prompts = self._prompts
        self.strands.append(strand)
        return strand

    def num_repeated(self, messages: Sequence[Heard]) -> int:
        """How many messages at the beginning of a record, without instructions to the model, were said before."""
        said = itertools.dropwhile(lambda message: message.turn.role == "system", messages)
        return self._num_repeated([_hash(said_in(message)) for message in said])

    def _is_new_prompt(self, said: int) -> bool:
        if said in self._prompts:
            return False
        self._prompts.append(said)
        del self._prompts[:-_MOST_SYSTEM]
        return True

    def _num_repeated(self, hashes: Sequence[int]) -> int:
        """How many messages at the beginning of a record were said before."""
        if not hashes or not self._counts[hashes[0]]:
            return 0
        same = (one == other for one, other in zip(hashes, self._said, strict=False))
        if all(same):
            return min(len(hashes), len(self._said))  # what most records are: the history so far, or a retry
        begun = self._num_without_calls(hashes)
        again = self._runs.longest(hashes, self._said)
        again = again if again > 1 else int(self._said[-1] == hashes[0])
        return max(begun if begun >= self._shortest else 0, again)

    def _num_without_calls(self, hashes: Sequence[int]) -> int:
        """How many of the first messages are the conversation's own, some calls of tools left out."""
        count = 0
        for said, is_call in zip(self._said, self._calls, strict=True):
            if hashes[count] == said:
                count += 1
                if count == len(hashes) or not self._counts[hashes[count]]:
                    break
            elif not is_call:
                break
        return count

    def _take(self, message: Heard, said: int, digest: bytes, in_body: bool) -> str:
        before = self._counts[said]
        if in_body:
            self._said.append(said)
            self._calls.append(bool(message.calls) or message.turn.role == "tool")
            self._counts[said] += 1
            if len(self._said) > _LONGEST:
                self._counts -= Counter(self._said[: _LONGEST // 4])
                del self._said[: _LONGEST // 4], self._calls[: _LONGEST // 4]
                self._runs = Runs()
        own = message.turn.external_id
        if own is not None and len(own) <= MAX_ID_CHARACTERS:
            return own
        what = digest + before.to_bytes(8, "big") if own is None else own.encode("utf-8", "surrogatepass")
        return "sha256:" + hashlib.sha256(self._key + what).hexdigest()[:32]


class Histories:
    """The conversations of one file, the latest 4,096 of them. ``retries`` is as in ``History``."""

    def __init__(self, *, retries: bool = True) -> None:
        self._retries = retries
        self._named: OrderedDict[str, History] = OrderedDict()
        self._ends: OrderedDict[bytes, list[History]] = OrderedDict()

    def named(self, name: str) -> History:
        """The conversation of that name."""
        history = self._named.pop(name, None) or History(name, _key_of(name), retries=self._retries)
        self._named[name] = history
        if len(self._named) > _MOST_OPEN:
            self._named.popitem(last=False)
        return history

    def strand(self, name: str, messages: Sequence[Heard], *, is_first: bool) -> History:
        """The strand of a conversation that ``messages`` tell again or go on.

        Agents at work for one another may talk in strands of their own. What goes on none is the main one's if it
        ``is_first`` of its record, else a new one.
        """
        main = self.named(name)
        known = {number: one.num_repeated(messages) for number, one in enumerate(main.strands)} if main.strands else {}
        best = max(known, key=lambda number: known[number], default=0)
        if main.num_repeated(messages) >= known.get(best, 0) and (is_first or main.num_repeated(messages)):
            return main
        if known.get(best, 0) or len(main.strands) == _MOST_STRANDS:
            return main.strands[best]
        if is_first:
            return main
        return main.new_strand()

    def continued(self, messages: Sequence[Heard], name: str, key: str) -> History:
        """The nameless conversation that ``messages`` begin with, word for word; without one, a new one: ``name``.

        Each can be continued once. So two that began alike and then part stay two, whoever goes on first.
        """
        prefixes = _prefixes(messages)
        found = next((prefix for prefix in reversed(prefixes[:-1]) if prefix in self._ends), None)
        history = History(name, _opening(messages, key)) if found is None else self._pop(found)
        if prefixes:
            self._ends.setdefault(prefixes[-1], []).append(history)
            if len(self._ends) > _MOST_OPEN:
                self._ends.popitem(last=False)
        return history

    def _pop(self, prefix: bytes) -> History:
        histories = self._ends[prefix]
        if len(histories) == 1:
            del self._ends[prefix]
        return histories.pop()


def _prefixes(messages: Sequence[Heard]) -> list[bytes]:
    """A digest of each beginning of the conversation that holds something a user said."""
    running, found, begun = hashlib.sha256(), [], False
    for message in messages:
        running.update(said_in(message))
        begun = begun or message.turn.role == "user"
        if begun:
            found.append(running.digest())
    return found


def _opening(messages: Sequence[Heard], key: str) -> bytes:
    """A digest of ``key`` and all up to the first user turn: keeps apart conversations of the same number."""
    running = hashlib.sha256(key.encode("utf-8", "surrogatepass"))
    for message in messages:
        running.update(said_in(message))
        if message.turn.role == "user":
            break
    return running.digest()
