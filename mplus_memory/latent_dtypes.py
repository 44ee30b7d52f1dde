"""What latent memory and its cached keys and values can be rounded to, for all who round, store or offer it."""

from __future__ import annotations

from mplus_memory.errors import ConfigError

LATENT_DTYPES = ("bfloat16", "mxint8")
KV_CACHE_DTYPES = ("bfloat16", "int8")

# MXINT8 of the OCP Microscaling Formats (MX) specification v1.0.
MX_BLOCK = 32  # numbers that share an exponent
MX_FRACTION = 6  # bits of an element behind the point
MX_LOWEST = {"float16": -18, "bfloat16": -120, "float32": -120}  # exponents below it have steps that the dtype lacks


def check_latent_dtype(latent_dtype: str | None) -> None:
    """Raises ConfigError for a dtype that nothing is rounded to; None rounds nothing."""
    if latent_dtype is not None and latent_dtype not in LATENT_DTYPES:
        raise ConfigError(f"latent_dtype={latent_dtype!r}: known are {', '.join(LATENT_DTYPES)}; None rounds nothing")


def check_kv_cache_dtype(kv_cache_dtype: str | None) -> None:
    """Raises ConfigError for a dtype that keys and values are not kept in; None leaves them as they are."""
    if kv_cache_dtype is not None and kv_cache_dtype not in KV_CACHE_DTYPES:
        known = ", ".join(KV_CACHE_DTYPES)
        raise ConfigError(f"kv_cache_dtype={kv_cache_dtype!r}: known are {known}; None leaves it to the checkpoint")
