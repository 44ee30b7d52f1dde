"""LangGraph: going back in a thread takes the memory back as well.

python examples/langgraph_time_travel.py
"""

from tempfile import TemporaryDirectory

from langchain.agents import create_agent
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver

from langchain_mplus import ChatMPlus, MPlusMemoryMiddleware, rewind
from mplus_memory import LatentMemoryBackend


def main(folder: str) -> None:
    with LatentMemoryBackend(folder) as backend:
        memory = MPlusMemoryMiddleware(backend)
        agent = create_agent(ChatMPlus(backend=backend), middleware=[memory], checkpointer=InMemorySaver())
        thread: RunnableConfig = {"configurable": {"thread_id": "alice"}}
        alice = backend.session("alice")

        def say(text: str, config: RunnableConfig) -> None:
            answer = agent.invoke({"messages": [("user", text)]}, config)["messages"][-1]
            print(f"user: {text}\nM+:   {answer.text}")

        say("My dog is called Rex.", thread)
        then = agent.get_state(thread).config  # a checkpoint; get_state_history lists them all
        say("My locker number is 4711.", thread)
        say("What is my locker number?", thread)

        back = rewind(agent, then, alice, keep_as="alice, as it was")
        print(f"-- back: {len(back.removed) if back else 0} messages left the memory, which keeps them as a branch --")
        say("What is my dog called?", then)  # goes on from that checkpoint, in a fork of the thread
        say("What is my locker number?", thread)
        print([message.content for message in alice.messages() if message.role == "user"])


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        main(folder)
