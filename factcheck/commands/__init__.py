"""The commands, one a module, each with ``add(commands)``; only they and ``cli`` print.

They import late: what a command does not need is not loaded, and ``--help`` needs nothing.
"""
