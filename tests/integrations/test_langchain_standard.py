"""LangChain's own suites for chat models, on a tiny random model and on the embedded one where it is present."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from langchain_core.language_models import BaseChatModel
from langchain_tests.integration_tests import ChatModelIntegrationTests
from langchain_tests.unit_tests import ChatModelUnitTests

from langchain_mplus import ChatMPlus
from mplus_memory import LatentMemoryBackend
from tests.integrations.children import has_embedded_model
from tests.tiny import make_model

pytestmark = pytest.mark.filterwarnings("ignore:The (method|function) .* is in beta")


class _Suite:
    """What ChatMPlus can do: text in, text out, with usage; and no more."""

    backend: LatentMemoryBackend

    @pytest.fixture(autouse=True, scope="class")
    @classmethod
    def opened(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
        with LatentMemoryBackend(tmp_path_factory.mktemp("store"), cls.weights()) as opened:
            cls.backend = opened
            opened.session("default").remember("I am allergic to nuts and I live in Paris with my dog.")
            yield

    @classmethod
    def weights(cls) -> Any:
        return make_model("lora")

    @property
    def chat_model_class(self) -> type[BaseChatModel]:
        return ChatMPlus

    @property
    def chat_model_params(self) -> dict[str, Any]:
        return {"backend": self.backend}

    @property
    def has_tool_calling(self) -> bool:
        return False

    @property
    def has_structured_output(self) -> bool:
        return False


class TestUnitSuite(_Suite, ChatModelUnitTests):
    pass


class TestIntegrationSuite(_Suite, ChatModelIntegrationTests):
    pass


class _Embedded(_Suite):
    @classmethod
    def weights(cls) -> Any:
        return "embedded"


@pytest.mark.skipif(not has_embedded_model(), reason="the embedded model is not here")
class TestUnitSuiteOnTheEmbeddedModel(_Embedded, ChatModelUnitTests):
    pass


@pytest.mark.skipif(not has_embedded_model(), reason="the embedded model is not here")
class TestIntegrationSuiteOnTheEmbeddedModel(_Embedded, ChatModelIntegrationTests):
    pass
