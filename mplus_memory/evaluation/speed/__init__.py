"""How fast it is: ratios against the plain procedure, stock Llama and the machine's limits, all in one run."""
