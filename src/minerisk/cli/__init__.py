"""The command line: one file a command, one service each."""
