"""The three-stage curriculum of M+ (arXiv 2502.00592) for any Llama base model: ``mplus-memory train``.

settings    what a run does, from YAML or TOML        documents   streamed text, cut into tasks by passages and tasks
base        an M+ made of a Llama, or a new one       passes      one document written, one passage read, with gradients
stage1/2/3  what each stage's loss adds               trainer     the loop; checkpoints, so that a kill costs nothing
"""
