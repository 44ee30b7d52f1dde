"""The memory systems that retention compares: one way to keep a history each, and one way to read it."""

from mplus_memory.evaluation.systems.build import NAMES, available, build_systems, read_slots
from mplus_memory.evaluation.systems.snapkv import SnapKVSettings

__all__ = ["NAMES", "SnapKVSettings", "available", "build_systems", "read_slots"]
