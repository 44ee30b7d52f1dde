"""LangChain's own suites for chat models and tools, on a tiny random model; the former on the embedded one too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from langchain_core.language_models import BaseChatModel
from langchain_core.tools import BaseTool
from langchain_tests.integration_tests import ChatModelIntegrationTests, ToolsIntegrationTests
from langchain_tests.unit_tests import ChatModelUnitTests, ToolsUnitTests

from langchain_mplus import ChatMPlus, create_recall_tool
from mplus_memory import LatentMemoryBackend
from tests.integrations.children import has_embedded_model
from tests.tiny import make_model

pytestmark = pytest.mark.filterwarnings("ignore:The (method|function) .* is in beta")


class _Opened:
    """A backend for the class, with a session that was told something."""

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


class _Suite(_Opened):
    """What ChatMPlus can do: text in, text out, with usage; and no more."""

    @property
    def chat_model_class(self) -> type[BaseChatModel]:
        return ChatMPlus

    @property
    def chat_model_params(self) -> dict[str, Any]:
        return {"backend": self.backend, "session_id": "default"}

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


class _Tool(_Opened):
    @property
    def tool_constructor(self) -> BaseTool:
        return create_recall_tool(self.backend, session_id="default")

    @property
    def tool_invoke_params_example(self) -> dict[str, Any]:
        return {"query": "allergies"}


class TestToolUnitSuite(_Tool, ToolsUnitTests):
    pass


class TestToolIntegrationSuite(_Tool, ToolsIntegrationTests):
    pass
